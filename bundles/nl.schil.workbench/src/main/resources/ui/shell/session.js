import { api } from '@schil/ui';

/** Who is signed in, and how one signs in and out. */
export class Session {
  /** @type {{user: object, permissions: string[], organisations: object[], csrf: string, mustChangePassword: boolean} | null} */
  current = null;

  get signedIn() {
    return Boolean(this.current?.user);
  }

  /** Asks the server who is signed in. */
  async load() {
    try {
      this.#take(await api.get('session', { anonymous: true }));
    } catch (problem) {
      if (problem.status !== 401) {
        throw problem;
      }
      this.#take(null);
    }
  }

  async signIn(username, password) {
    this.#take(await api.post('session', { username, password }, { anonymous: true }));
    if (!this.current?.organisations && this.signedIn) {
      await this.load();
    }
  }

  async signOut() {
    await api.delete('session', { anonymous: true });
    this.#take(null);
  }

  async changePassword(current, next) {
    await api.post('session/password', { current, new: next }, { anonymous: true });
    await this.load();
  }

  #take(session) {
    this.current = session?.user ? session : null;
    api.configure({ csrf: this.current?.csrf ?? null });
  }
}
