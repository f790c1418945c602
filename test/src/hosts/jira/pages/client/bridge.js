/*
 * The bridge between a page of the app and the local Jira, in place before the app's own script loads.
 * It knows the operations of @forge/bridge that the local stand-in plays; others are refused by name.
 */
(() => {
  const place = new URLSearchParams(location.search);
  const about = { module: place.get('module'), issue: place.get('issue') };

  async function post(path, body) {
    const response = await fetch(path, {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify({ ...about, ...body }),
    });
    const answer = await response.json();
    if (!answer.ok) throw new Error(answer.error);
    return answer.value;
  }

  function tokens() {
    return new Promise((done) => {
      const link = document.createElement('link');
      link.rel = 'stylesheet';
      link.href = '/__local/tokens.css';
      link.onload = link.onerror = () => done();
      document.head.prepend(link);
    });
  }

  async function enableTheming() {
    document.documentElement.dataset.theme = 'light:light dark:dark';
    document.documentElement.dataset.colorMode = place.get('theme') === 'dark' ? 'dark' : 'light';
    await tokens();
  }

  async function fetchProduct({ restPath, fetchRequestInit }) {
    const response = await fetch(restPath, fetchRequestInit);
    return {
      body: await response.text(),
      headers: Object.fromEntries(response.headers),
      status: response.status,
      statusText: response.statusText,
      isAttachment: false,
    };
  }

  function navigate({ url, type }) {
    if (typeof url !== 'string') throw new Error('The local stand-in navigates to addresses only.');
    if (type === 'new-tab') window.open(url, '_blank', 'noopener');
    else window.parent.location.assign(url);
  }

  const savedWidget = `widget ${about.module}`;

  /** The address of the page around the frame, below the app's own part of it. */
  function pageHistory() {
    const page = window.parent;
    const history = {
      location: { pathname: '/', search: page.location.search, hash: '', state: undefined },
      listen: () => () => undefined,
      replace(path) {
        const { search } = new URL(path, 'https://page.invalid');
        page.history.replaceState(null, '', `${page.location.pathname}${search}`);
        history.location = { ...history.location, search };
      },
    };
    return history;
  }

  const operations = {
    getContext: async () => {
      const context = await post('/__forge/context', { theme: place.get('theme') });
      if (context.extension.type !== 'dashboards:widget') return context;
      const config = JSON.parse(window.localStorage.getItem(savedWidget) ?? '{}');
      return { ...context, extension: { ...context.extension, config } };
    },
    createHistory: pageHistory,
    // The dashboard's Save is left out: what is chosen is saved at once.
    getWidgetEditApi: () => ({
      updateConfig: (config) => window.localStorage.setItem(savedWidget, JSON.stringify(config)),
      onSave: () => undefined,
      onProductSave: () => undefined,
      onSaveError: () => undefined,
    }),
    invoke: ({ functionKey, payload }) => post('/__forge/invoke', { functionKey, payload }),
    enableTheming,
    fetchProduct,
    navigate,
    getUrl: () => location.href,
    reload: () => window.parent.location.reload(),
    refresh: () => window.parent.postMessage({ local: 'refresh' }, location.origin),
    changeWindowTitle: (title) => void (window.parent.document.title = title),
    showFlag: (flag) =>
      window.parent.postMessage(
        { local: 'flag', title: flag.title ?? '', text: flag.description ?? '' },
        location.origin,
      ),
    close: () => {
      window.parent.postMessage({ local: 'close', module: about.module }, location.origin);
      return true;
    },
    emitReadyEvent: () => undefined,
    onError: (error) => console.error(error),
  };

  async function callBridge(operation, payload) {
    const play = operations[operation];
    if (!play) throw new Error(`The local stand-in for Jira does not play the bridge operation '${operation}'.`);
    return play(payload);
  }

  Object.defineProperty(globalThis, '__bridge', { value: { callBridge }, configurable: false });

  addEventListener('DOMContentLoaded', () => {
    const tell = () => {
      const height = Math.ceil(document.documentElement.getBoundingClientRect().height);
      window.parent.postMessage({ local: 'height', module: about.module, height }, location.origin);
    };
    new ResizeObserver(tell).observe(document.body);
    tell();
  });
})();
