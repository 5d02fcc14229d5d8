CREATE TABLE identity_invitations (
    id TEXT PRIMARY KEY,
    secret_hash TEXT NOT NULL UNIQUE,
    purpose TEXT NOT NULL,
    subject_id TEXT NOT NULL,
    organisation_id TEXT NOT NULL REFERENCES identity_organisations (id),
    supplier_id TEXT NOT NULL,
    title TEXT NOT NULL,
    person_name TEXT NOT NULL,
    email TEXT,
    created_by TEXT NOT NULL,
    created_at TEXT NOT NULL,
    expires_on TEXT NOT NULL,
    last_used_at TEXT,
    revoked_at TEXT
);

CREATE INDEX identity_invitations_supplier ON identity_invitations (supplier_id, id);

CREATE INDEX identity_invitations_subject ON identity_invitations (purpose, subject_id, id);

CREATE TABLE identity_door_sessions (
    secret_hash TEXT PRIMARY KEY,
    invitation_id TEXT NOT NULL REFERENCES identity_invitations (id) ON DELETE CASCADE,
    expires_at TEXT NOT NULL
);

CREATE INDEX identity_door_sessions_invitation ON identity_door_sessions (invitation_id);

CREATE INDEX identity_door_sessions_expiry ON identity_door_sessions (expires_at);
