import { api } from '@schil/ui';

/**
 * Opens the link of the address: its secret is exchanged for a session and taken out of the address at once, so that it
 * stays in no history. Without a secret the session of the browser goes on.
 *
 * @returns {Promise<{purpose: string, title: string, organisation: string, supplier?: string, person: string, expiresOn: string}>}
 */
export async function openVisit() {
  const token = location.hash.slice(1);
  if (token) {
    history.replaceState(null, '', location.pathname);
  }
  const visit = token
    ? await api.post('door/session', { token }, { anonymous: true })
    : await api.get('door/session', { anonymous: true });
  api.configure({ csrf: visit.csrf });
  return visit;
}

/** Ends the session; the link works on. */
export async function closeVisit() {
  await api.delete('door/session', { anonymous: true }).catch(() => {});
}
