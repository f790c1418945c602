/*
 * What the pages of the local Jira do by themselves. Every change goes through the public REST API as
 * the person chosen in the header; parts that changed on the server are put in place, nothing else moves.
 */
(() => {
  const REFRESH_MS = 2000;
  const issueKey = document.querySelector('[data-issue]')?.dataset.issue;

  function remember(name, value) {
    document.cookie = `${name}=${encodeURIComponent(value)}; path=/; samesite=lax; max-age=31536000`;
  }

  document.querySelector('[data-persona]')?.addEventListener('change', (event) => {
    remember('jira.session', event.target.value);
    location.reload();
  });

  document.querySelector('[data-theme-toggle]')?.addEventListener('click', () => {
    remember('jira.theme', document.documentElement.dataset.colorMode === 'dark' ? 'light' : 'dark');
    const address = new URL(location.href);
    address.searchParams.delete('theme');
    location.replace(address);
  });

  function flag(text) {
    const item = document.createElement('p');
    item.textContent = text;
    document.querySelector('.flags').append(item);
    setTimeout(() => item.remove(), 8000);
  }

  async function rest(method, path, body) {
    const response = await fetch(`/rest/api/3/${path}`, {
      method,
      headers: { 'content-type': 'application/json', accept: 'application/json' },
      ...(body === undefined ? {} : { body: JSON.stringify(body) }),
    });
    const text = await response.text();
    const answer = text === '' ? undefined : JSON.parse(text);
    if (response.ok) return answer;
    throw new Error(
      [...(answer?.errorMessages ?? []), ...Object.values(answer?.errors ?? {})].join(' ') ||
        `Jira answered ${response.status}.`,
    );
  }

  async function act(change) {
    try {
      await change();
      await refresh();
    } catch (error) {
      flag(error.message);
    }
  }

  const paragraphs = (text) => ({
    type: 'doc',
    version: 1,
    content: text
      .split('\n')
      .map((line) => ({ type: 'paragraph', content: line === '' ? [] : [{ type: 'text', text: line }] })),
  });

  document.addEventListener('click', (event) => {
    const button = event.target.closest('button');
    if (!button) return;
    if (button.dataset.transition) {
      void act(() => rest('POST', `issue/${issueKey}/transitions`, { transition: { id: button.dataset.transition } }));
    }
    if (button.dataset.openDialog) document.getElementById(button.dataset.openDialog).showModal();
    if ('closeDialog' in button.dataset) button.closest('dialog').close();
    if (button.dataset.openModule) openModule(button);
  });

  /** An issue action: a fresh frame each time, in a window that Jira draws and the app may close. */
  function openModule(button) {
    button.closest('details').open = false;
    const dialog = document.querySelector(`dialog[data-module-dialog="${button.dataset.openModule}"]`);
    dialog.querySelector('.frame').replaceChildren(dialog.querySelector('template').content.cloneNode(true));
    dialog.showModal();
  }

  for (const dialog of document.querySelectorAll('dialog[data-module-dialog]')) {
    dialog.addEventListener('close', () => {
      dialog.querySelector('.frame').replaceChildren();
      document.querySelector('.more-actions summary')?.focus();
      void refresh().then(showStatuses);
    });
  }

  /** What a context says beside its label, as Jira asks the app for it. */
  async function showStatuses() {
    for (const place of document.querySelectorAll('[data-status-of]')) {
      const response = await fetch('/__forge/status', {
        method: 'POST',
        headers: { 'content-type': 'application/json' },
        body: JSON.stringify({ module: place.dataset.statusOf, issue: issueKey }),
      });
      const { value } = await response.json();
      const status = value?.status;
      place.hidden = status?.type !== 'lozenge';
      place.textContent = status?.value?.label ?? '';
      place.className = `lozenge ${status?.value?.type ?? ''}`;
    }
  }

  document.addEventListener('change', (event) => {
    const { field } = event.target.dataset;
    if (!field) return;
    const value = event.target.value;
    event.target.blur();
    if (field === 'assignee') void act(() => rest('PUT', `issue/${issueKey}/assignee`, { accountId: value || null }));
    else void act(() => rest('PUT', `issue/${issueKey}`, { fields: { [field]: { id: value } } }));
  });

  document.addEventListener('submit', (event) => {
    const form = event.target;
    if ('comment' in form.dataset) {
      event.preventDefault();
      const internal = event.submitter?.value === 'true';
      const properties = internal ? [{ key: 'sd.public.comment', value: { internal: true } }] : [];
      void act(async () => {
        await rest('POST', `issue/${issueKey}/comment`, { body: paragraphs(form.text.value), properties });
        form.reset();
      });
    }
    if ('create' in form.dataset) {
      event.preventDefault();
      void act(() => create(form));
    }
  });

  async function create(form) {
    const { summary, description, priority, component } = form;
    await rest('POST', 'issue', {
      fields: {
        project: { key: form.dataset.project },
        issuetype: { name: 'Incident' },
        summary: summary.value,
        priority: { id: priority.value },
        ...(description.value === '' ? {} : { description: paragraphs(description.value) }),
        ...(component.value === '' ? {} : { components: [{ id: component.value }] }),
      },
    });
    form.reset();
    form.closest('dialog').close();
  }

  const shown = new Map();
  for (const part of document.querySelectorAll('[data-live]')) shown.set(part.dataset.live, undefined);

  async function refresh() {
    const address = new URL(location.href);
    address.searchParams.set('live', '1');
    const response = await fetch(address, { headers: { accept: 'application/json' } });
    if (!response.ok) return;
    for (const [name, text] of Object.entries(await response.json())) {
      const part = document.querySelector(`[data-live="${name}"]`);
      const known = shown.get(name);
      shown.set(name, text);
      // The first answer only tells what is there.
      if (!part || known === text || (known === undefined && isSame(part, text))) continue;
      if (isBeingFilled(part)) shown.set(name, known);
      else put(part, text);
    }
  }

  function isBeingFilled(part) {
    return part.contains(document.activeElement) && document.activeElement.matches('input, select, textarea');
  }

  /** Whoever had the keyboard in this part keeps it there. */
  function put(part, text) {
    const hadFocus = part.contains(document.activeElement);
    part.innerHTML = text;
    if (hadFocus) part.querySelector('button, a, select')?.focus();
  }

  function isSame(part, text) {
    const fresh = document.createElement('div');
    fresh.innerHTML = text;
    return fresh.innerHTML === part.innerHTML;
  }

  addEventListener('message', ({ origin, data, source }) => {
    if (origin !== location.origin || !data?.local) return;
    if (data.local === 'refresh') void refresh();
    if (data.local === 'close') document.querySelector(`dialog[data-module-dialog="${data.module}"]`)?.close();
    if (data.local === 'flag') flag([data.title, data.text].filter(Boolean).join(': '));
    if (data.local === 'height') {
      const frame = [...document.querySelectorAll('iframe.app')].find(({ contentWindow }) => contentWindow === source);
      if (frame && data.height > 0) frame.style.height = `${data.height}px`;
    }
  });

  void showStatuses().catch(() => undefined);

  if (shown.size > 0) {
    const loop = () => {
      const next = document.hidden
        ? Promise.resolve()
        : refresh()
            .then(showStatuses)
            .catch(() => undefined);
      void next.then(() => setTimeout(loop, REFRESH_MS));
    };
    setTimeout(loop, REFRESH_MS);
  }
})();
