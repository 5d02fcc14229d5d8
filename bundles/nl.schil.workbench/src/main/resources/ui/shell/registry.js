import { api } from '@schil/ui';

const POINTS = ['perspectives', 'views', 'nav', 'widgets', 'tabs', 'commands', 'preferences', 'theme'];
const DEFAULT_ORDER = 50;
const ATTEMPTS = 5;
const PAUSE_MS = 1000;

/**
 * Loads what all active bundles contribute, with the texts of one language.
 *
 * @param {string} locale
 * @param {'all' | 'home'} scope all, or the contributions and texts with which the home page can do
 * @returns {Promise<{contributions: Record<string, object[]>, texts: Record<string, string>, today: string, locale: string,
 *   scope: 'all' | 'home', public: boolean, versions: Map<string, string>}>} `public`: as it is before one signs in
 */
export async function loadRegistry(locale, scope) {
  const { bundles, texts, today } = await ask(locale, scope);
  const contributions = Object.fromEntries(POINTS.map((point) => [point, []]));
  for (const bundle of bundles) {
    for (const point of POINTS) {
      contributions[point].push(...(bundle.contributes[point] ?? []).map((entry) => resolved(entry, bundle)));
    }
  }
  for (const point of POINTS) {
    contributions[point].sort((a, b) => (a.order ?? DEFAULT_ORDER) - (b.order ?? DEFAULT_ORDER));
  }
  return {
    contributions, texts, today, locale, scope, public: bundles.length === 0,
    versions: new Map(bundles.map(({ bundle, base }) => [bundle, base])),
  };
}

/** While a module is switched the interface may be away for a moment. */
async function ask(locale, texts, attempt = 1) {
  try {
    return await api.get('workbench', { query: { locale, texts }, anonymous: true });
  } catch (problem) {
    if (attempt === ATTEMPTS) {
      throw problem;
    }
    await new Promise((resolve) => setTimeout(resolve, PAUSE_MS));
    return ask(locale, texts, attempt + 1);
  }
}

function resolved(entry, { bundle, base }) {
  return {
    ...entry,
    bundle,
    moduleUrl: entry.module && base + entry.module,
    cssUrls: [entry.css ?? []].flat().map((file) => base + file),
  };
}

/**
 * Calls `changed` when contributions come or go. Listens only while the page is visible: a browser has few connections
 * to one server, and a hidden page learns of a change when it is shown again.
 */
export function watchRegistry(changed) {
  let source;
  let revision;
  const listen = () => {
    source?.close();
    source = undefined;
    if (document.visibilityState === 'visible') {
      source = new EventSource('/api/v1/workbench/events');
      source.addEventListener('changed', (event) => {
        if (revision !== undefined && revision !== event.data) {
          changed();
        }
        revision = event.data;
      });
    }
  };
  document.addEventListener('visibilitychange', listen);
  listen();
}
