CREATE TABLE identity_organisations (
    id TEXT PRIMARY KEY,
    name TEXT NOT NULL,
    name_key TEXT NOT NULL UNIQUE,
    oin TEXT UNIQUE,
    version INTEGER NOT NULL
);

CREATE TABLE identity_accounts (
    id TEXT PRIMARY KEY,
    username TEXT NOT NULL UNIQUE,
    display_name TEXT NOT NULL,
    email TEXT,
    password TEXT NOT NULL,
    must_change_password BOOLEAN NOT NULL,
    enabled BOOLEAN NOT NULL,
    created_at TEXT NOT NULL,
    version INTEGER NOT NULL
);

CREATE TABLE identity_grants (
    account_id TEXT NOT NULL REFERENCES identity_accounts (id) ON DELETE CASCADE,
    role TEXT NOT NULL,
    organisation_id TEXT REFERENCES identity_organisations (id)
);

CREATE UNIQUE INDEX identity_grants_once ON identity_grants (account_id, role, COALESCE(organisation_id, ''));

CREATE TABLE identity_sessions (
    id TEXT PRIMARY KEY,
    secret_hash TEXT NOT NULL UNIQUE,
    account_id TEXT NOT NULL REFERENCES identity_accounts (id) ON DELETE CASCADE,
    created_at TEXT NOT NULL,
    expires_at TEXT NOT NULL
);

CREATE INDEX identity_sessions_account ON identity_sessions (account_id);

CREATE TABLE identity_tokens (
    id TEXT PRIMARY KEY,
    name TEXT NOT NULL,
    secret_hash TEXT NOT NULL UNIQUE,
    role TEXT NOT NULL,
    organisation_id TEXT REFERENCES identity_organisations (id),
    created_by TEXT NOT NULL,
    created_at TEXT NOT NULL,
    expires_on TEXT,
    last_used_on TEXT,
    revoked_at TEXT
);
