import { api } from '@schil/ui';

const POLL_MS = 1000;

/** Whether a job has come to its end. */
export function isOver(job) {
  return job.status !== 'RUNNING';
}

/**
 * Follows a job to its end: by server-sent events, and by asking every second when those do not come.
 *
 * @param {object} job
 * @param {(job: object) => void} report called with every news
 * @param {AbortSignal} signal stops following
 */
export function followJob(job, report, signal) {
  if (isOver(job)) {
    return;
  }
  const source = new EventSource(api.url(`imports/${job.id}/events`));
  let timer;
  const stop = () => { source.close(); clearTimeout(timer); };
  signal.addEventListener('abort', stop);
  const news = (next) => {
    report(next);
    if (isOver(next)) {
      stop();
    }
  };
  const poll = async () => {
    const next = await api.get(`imports/${job.id}`, { signal }).catch(() => null);
    if (signal.aborted) {
      return;
    }
    if (next) {
      news(next);
    }
    if (!next || !isOver(next)) {
      timer = setTimeout(poll, POLL_MS);
    }
  };
  const onEvent = (event) => {
    const next = JSON.parse(event.data);
    if (isOver(next)) {
      source.close();
      poll();
    } else {
      report(next);
    }
  };
  ['progress', 'end'].forEach((name) => source.addEventListener(name, onEvent));
  source.addEventListener('error', () => { source.close(); clearTimeout(timer); if (!signal.aborted) { poll(); } });
}
