import { t } from './texts.js';

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
