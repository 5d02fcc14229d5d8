import { api } from '@schil/ui';

const LOCAL = ['locale', 'theme'];

/** The user's own settings: only what differs from the default, kept on the server; locale and theme also here, for the sign-in page. */
export class Preferences {
  #values = {};

  /** Reads the settings of the user who is signed in. */
  async load() {
    this.#values = (await api.get('preferences').catch(() => ({}))) ?? {};
    for (const name of LOCAL) {
      if (this.#values[name]) {
        localStorage.setItem(`schil.${name}`, this.#values[name]);
      }
    }
  }

  get(name) {
    return this.#values[name] ?? (LOCAL.includes(name) ? localStorage.getItem(`schil.${name}`) : undefined) ?? undefined;
  }

  /** Sets one value; null removes it. */
  async set(name, value, signedIn = true) {
    if (value === null || value === undefined) {
      delete this.#values[name];
    } else {
      this.#values[name] = value;
    }
    if (LOCAL.includes(name)) {
      value ? localStorage.setItem(`schil.${name}`, value) : localStorage.removeItem(`schil.${name}`);
    }
    if (signedIn) {
      await api.patch('preferences', { [name]: value ?? null });
    }
  }
}

/** Applies the colour scheme: `light`, `dark`, or the system's when neither. */
export function applyTheme(theme) {
  if (theme === 'light' || theme === 'dark') {
    document.documentElement.dataset.theme = theme;
  } else {
    delete document.documentElement.dataset.theme;
  }
}
