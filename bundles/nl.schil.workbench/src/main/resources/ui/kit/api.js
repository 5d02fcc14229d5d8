import { locale, t } from './texts.js';

/** A request that was refused or failed: the answer's problem details (RFC 9457), typed. */
export class ApiError extends Error {
  /**
   * @param {number} status HTTP status; 0 when no answer came
   * @param {object} [problem] the problem details
   * @param {Headers} [headers]
   */
  constructor(status, problem = {}, headers = new Headers()) {
    super(problem.detail ?? problem.title ?? t(status === 0 ? 'workbench.error.offline' : 'workbench.error.server'));
    this.name = 'ApiError';
    this.status = status;
    this.title = problem.title ?? '';
    this.detail = this.message;
    this.code = problem.code ?? '';
    this.values = problem.values ?? {};
    /** @type {{field: string, code: string, message: string}[]} */
    this.errors = problem.errors ?? problem.violations ?? [];
    this.retryAfter = Number(headers.get('Retry-After')) || undefined;
    this.problem = problem;
  }

  /** The first message of each field. */
  get fields() {
    const fields = {};
    for (const { field, message, code } of this.errors) {
      fields[field] ??= message ?? t(code);
    }
    return fields;
  }

  get isOffline() { return this.status === 0; }

  get isForbidden() { return this.status === 403; }

  get isNotFound() { return this.status === 404; }

  get isConflict() { return this.status === 409 || this.status === 412; }
}

const BASE = '/api/v1/';
const SAFE = new Set(['GET', 'HEAD']);
const REMEMBERED_FOR_MS = 10_000;

/** The REST API as the browser uses it: problem details become {@link ApiError}, unsafe requests carry the CSRF value. */
class Api {
  #csrf = null;
  #signIn = async () => false;
  #remembered = new Map();

  /** Called by the shell: the session's CSRF value, and what to do on 401 (true: the request is worth repeating). */
  configure({ csrf, signIn }) {
    if (csrf !== undefined) {
      this.#csrf = csrf;
    }
    this.#signIn = signIn ?? this.#signIn;
  }

  /** The address of a path with its query; null and empty values are left out. */
  url(path, query = {}) {
    const address = path.startsWith('/') ? path : BASE + path;
    const search = new URLSearchParams();
    for (const [name, value] of Object.entries(query ?? {})) {
      for (const one of [value].flat()) {
        if (one !== null && one !== undefined && one !== '') {
          search.append(name, one);
        }
      }
    }
    return search.size ? `${address}${address.includes('?') ? '&' : '?'}${search}` : address;
  }

  async get(path, options) {
    return (await this.#send('GET', path, undefined, options)).body;
  }

  /** As {@link get}, asked once when several parts of a page show the answer; forgotten when something is written. */
  shared(path, { query } = {}) {
    const url = this.url(path, query);
    if (!this.#remembered.has(url)) {
      const forget = () => this.#remembered.delete(url);
      this.#remembered.set(url, this.get(url));
      this.#remembered.get(url).then(() => setTimeout(forget, REMEMBERED_FOR_MS), forget);
    }
    return this.#remembered.get(url);
  }

  /** @returns {Promise<{body: any, etag: string | null}>} */
  read(path, options) {
    return this.#send('GET', path, undefined, options);
  }

  async post(path, body, options) {
    return (await this.#send('POST', path, body, options)).body;
  }

  async put(path, body, options) {
    return (await this.#send('PUT', path, body, options)).body;
  }

  async patch(path, body, options) {
    return (await this.#send('PATCH', path, body, options)).body;
  }

  async delete(path, options) {
    return (await this.#send('DELETE', path, undefined, options)).body;
  }

  /** @returns {Promise<{body: any, etag: string | null, location: string | null}>} */
  write(method, path, body, options) {
    return this.#send(method, path, body, options);
  }

  /** One page of a list. @returns {Promise<{items: any[], next?: string}>} */
  async page(path, { query, cursor, limit, ...options } = {}) {
    const body = await this.get(path, { ...options, query: { ...query, cursor, limit } });
    return Array.isArray(body) ? { items: body } : { ...body, items: body?.items ?? [] };
  }

  /** All items of a list, page after page. */
  async *all(path, options = {}) {
    let cursor;
    do {
      const page = await this.page(path, { limit: 200, ...options, cursor });
      yield* page.items;
      cursor = page.next;
    } while (cursor);
  }

  async #send(method, path, body, options = {}) {
    const response = await this.#fetch(method, path, body, options);
    if (response.status === 401 && !options.anonymous && (await this.#signIn())) {
      return this.#answer(method, await this.#fetch(method, path, body, options));
    }
    return this.#answer(method, response);
  }

  async #fetch(method, path, body, { query, signal, headers, etag }) {
    const form = body instanceof FormData || body instanceof Blob;
    const request = {
      method, signal, credentials: 'same-origin',
      headers: { Accept: 'application/json, application/problem+json', 'Accept-Language': locale(), ...headers },
    };
    if (body !== undefined && body !== null) {
      request.body = form ? body : JSON.stringify(body);
      if (!form) {
        request.headers['Content-Type'] = 'application/json';
      }
    }
    if (etag) {
      request.headers['If-Match'] = etag;
    }
    if (!SAFE.has(method) && this.#csrf) {
      request.headers['X-CSRF-Token'] = this.#csrf;
    }
    try {
      return await fetch(this.url(path, query), request);
    } catch (failure) {
      throw failure.name === 'AbortError' ? failure : new ApiError(0);
    }
  }

  async #answer(method, response) {
    const json = /\bjson\b/.test(response.headers.get('Content-Type') ?? '');
    const body = response.status === 204 ? null : json ? await response.json().catch(() => null) : await response.text();
    if (!response.ok) {
      throw new ApiError(response.status, json && body ? body : {}, response.headers);
    }
    if (!SAFE.has(method)) {
      this.#remembered.clear();
      dispatchEvent(new Event('schil-written'));
    }
    return { body, etag: response.headers.get('ETag'), location: response.headers.get('Location') };
  }
}

export const api = new Api();
