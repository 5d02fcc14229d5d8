import { t } from '@schil/ui';

const WAIT_MS = 800;

/** A meeting while somebody writes in it: changes show at once and are saved a moment after the last one, in order. */
export class MeetingDraft {
  #api;
  #changed;
  #timer;
  #queue = Promise.resolve();
  #dirty = false;
  #state = '';

  /** @param {object} meeting as the server has it @param {() => void} changed called when there is something new to show */
  constructor(meeting, api, changed) {
    this.meeting = meeting;
    this.problem = undefined;
    this.#api = api;
    this.#changed = changed;
  }

  /** What stands beside the page about saving. */
  said() {
    return this.#state ? t(`governance.meeting.save.${this.#state}`) : t('governance.meeting.save.auto');
  }

  change(part) {
    this.meeting = { ...this.meeting, ...part };
    this.#dirty = true;
    this.#say('waiting');
    clearTimeout(this.#timer);
    this.#timer = setTimeout(() => this.flush(), WAIT_MS);
  }

  /** Takes over decisions and actions that were recorded by themselves. */
  take(part) {
    this.meeting = { ...this.meeting, ...part };
    this.#changed();
  }

  /** Saves what is not saved yet; answers when it is. */
  flush() {
    clearTimeout(this.#timer);
    this.#queue = this.#queue.then(() => this.#save());
    return this.#queue;
  }

  async #save() {
    if (!this.#dirty || this.problem) {
      return;
    }
    this.#dirty = false;
    this.#say('busy');
    const { id, version, plannedOn, startsAt, minutes, place, notes, agenda, present } = this.meeting;
    try {
      const saved = await this.#api.put(`governance/meetings/${id}`, { plannedOn, startsAt, minutes, place, notes, agenda, present }, { etag: `"${version}"` });
      this.meeting = { ...this.meeting, version: saved.version };
      this.#say(this.#dirty ? 'waiting' : 'done');
    } catch (problem) {
      this.#dirty = true;
      if (problem.isOffline) {
        this.#say('offline');
        this.#timer = setTimeout(() => this.flush(), 5 * WAIT_MS);
        return;
      }
      this.problem = problem.isConflict ? t('governance.meeting.conflict') : problem.errors?.[0]?.message ?? problem.detail;
      this.#say('failed');
    }
  }

  #say(state) {
    this.#state = state;
    this.#changed();
  }
}
