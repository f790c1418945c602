/**
 * The skin follows the tool it stands in, and its mode follows the person's choice there: Jira says it
 * in `data-color-mode` on the root, ServiceNow in `data-theme` or by the background its theme sets. The
 * result stands on the root element, where dialogs drawn outside our own element see it too.
 */
export type Skin = 'jira' | 'now';
type Mode = 'light' | 'dark';

export function followHost(root: HTMLElement, skin: Skin): () => void {
  const system = root.ownerDocument.defaultView?.matchMedia('(prefers-color-scheme: dark)');
  const apply = () => {
    const mode = skin === 'jira' ? jiraMode(root, system?.matches ?? false) : nowMode(root, system?.matches ?? false);
    if (root.dataset.rungsSkin !== skin) root.dataset.rungsSkin = skin;
    if (root.dataset.rungsMode !== mode) root.dataset.rungsMode = mode;
  };
  const observer = new MutationObserver(apply);
  observer.observe(root, { attributes: true, attributeFilter: ['data-color-mode', 'data-theme', 'style', 'class'] });
  system?.addEventListener('change', apply);
  apply();
  return () => {
    observer.disconnect();
    system?.removeEventListener('change', apply);
  };
}

/** Without the attribute Jira has not been asked for its theme, and draws light around us. */
function jiraMode(root: HTMLElement, systemIsDark: boolean): Mode {
  const said = root.dataset.colorMode;
  return said === 'dark' || (said === 'auto' && systemIsDark) ? 'dark' : 'light';
}

function nowMode(root: HTMLElement, systemIsDark: boolean): Mode {
  if (root.dataset.theme === 'dark' || root.dataset.theme === 'light') return root.dataset.theme;
  const background = getComputedStyle(root).getPropertyValue('--now-color_background--primary');
  const channels = background.match(/\d+(\.\d+)?/g)?.map(Number);
  if (channels?.length === 3) return isDark(channels) ? 'dark' : 'light';
  return systemIsDark ? 'dark' : 'light';
}

function isDark([red = 0, green = 0, blue = 0]: readonly number[]): boolean {
  return 0.2126 * red + 0.7152 * green + 0.0722 * blue < 128;
}
