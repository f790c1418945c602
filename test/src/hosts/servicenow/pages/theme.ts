/**
 * The theme's variables under the platform's names, light and dark, so that an application's page finds
 * what it would find there, and the stand-in's own style on top of them.
 */
const LIGHT = {
  '--now-color_background--primary': '255, 255, 255',
  '--now-color_background--secondary': '240, 242, 243',
  '--now-color_background--tertiary': '230, 233, 234',
  '--now-color_text--primary': '16, 23, 26',
  '--now-color_text--secondary': '61, 74, 80',
  '--now-color_divider--primary': '203, 209, 212',
  '--now-color_divider--secondary': '226, 230, 232',
  '--now-actionable--primary--background-color': '0, 106, 133',
  '--now-actionable_label--primary--color': '255, 255, 255',
  '--now-color_focus-ring': '0, 106, 133',
  '--now-color_chrome--brand-0': '28, 37, 41',
  '--now-color_alert--critical-5': '200, 20, 40',
  '--now-color_alert--positive-5': '22, 121, 62',
};

const DARK: typeof LIGHT = {
  '--now-color_background--primary': '29, 39, 43',
  '--now-color_background--secondary': '16, 23, 26',
  '--now-color_background--tertiary': '42, 54, 60',
  '--now-color_text--primary': '240, 242, 243',
  '--now-color_text--secondary': '195, 203, 207',
  '--now-color_divider--primary': '84, 99, 106',
  '--now-color_divider--secondary': '50, 62, 68',
  '--now-actionable--primary--background-color': '94, 175, 197',
  '--now-actionable_label--primary--color': '16, 23, 26',
  '--now-color_focus-ring': '140, 201, 217',
  '--now-color_chrome--brand-0': '10, 15, 17',
  '--now-color_alert--critical-5': '255, 150, 160',
  '--now-color_alert--positive-5': '130, 214, 160',
};

export function themeStyle(dark: boolean): string {
  const variables = Object.entries(dark ? DARK : LIGHT).map(([name, value]) => `${name}: ${value};`);
  const font = "--now-font-family: Lato, ui-sans-serif, system-ui, 'Segoe UI', Roboto, Arial, sans-serif;";
  return `:root { color-scheme: ${dark ? 'dark' : 'light'}; ${font} ${variables.join(' ')} }
body { margin: 0; background: rgb(var(--now-color_background--primary)); color: rgb(var(--now-color_text--primary)); font-family: var(--now-font-family); }`;
}

export const CHROME_STYLE = `
* { box-sizing: border-box; }
body { font-size: 14px; line-height: 20px; background: rgb(var(--now-color_background--secondary)); }
a { color: rgb(var(--now-actionable--primary--background-color)); }
:focus-visible { outline: 2px solid rgb(var(--now-color_focus-ring)); outline-offset: 2px; border-radius: 2px; }
.skip { position: absolute; left: -9999px; }
.skip:focus { left: 8px; top: 8px; padding: 8px; background: rgb(var(--now-color_background--primary)); }
.chrome { display: flex; flex-wrap: wrap; align-items: center; gap: 4px 20px; padding: 8px 24px; background: rgb(var(--now-color_chrome--brand-0)); color: #f4f6f7; }
.chrome a { color: inherit; text-decoration: none; padding: 4px 0; }
.chrome a:hover, .chrome a[aria-current] { text-decoration: underline; text-underline-offset: 6px; text-decoration-thickness: 2px; }
.chrome :focus-visible { outline-color: #fff; }
.brand { font-weight: 700; margin-right: 8px; }
.stand-in { border: 1px solid #9fb0b7; border-radius: 10px; padding: 0 8px; font-size: 12px; }
.chrome nav { display: flex; flex-wrap: wrap; gap: 4px 16px; flex: 1; }
.chrome form { display: flex; gap: 8px; align-items: center; }
.chrome select, .chrome button { background: #2f3d43; color: #f4f6f7; border: 1px solid #6b7c84; border-radius: 4px; padding: 3px 8px; font: inherit; }
main { padding: 20px 24px 40px; max-width: 1440px; margin: 0 auto; }
h1 { font-size: 22px; line-height: 28px; margin: 0; }
h2 { font-size: 16px; margin: 0 0 12px; }
.crumbs { margin: 0 0 4px; color: rgb(var(--now-color_text--secondary)); }
.head { display: flex; flex-wrap: wrap; gap: 8px 16px; justify-content: space-between; align-items: flex-end; margin-bottom: 16px; }
.card { background: rgb(var(--now-color_background--primary)); border: 1px solid rgb(var(--now-color_divider--secondary)); border-radius: 8px; padding: 20px; }
.columns { display: grid; grid-template-columns: minmax(0, 1fr) minmax(320px, 420px); gap: 20px; align-items: start; }
@media (max-width: 980px) { .columns { grid-template-columns: minmax(0, 1fr); } }
.stack { display: grid; gap: 20px; }
.scroll { overflow-x: auto; }
table { border-collapse: collapse; width: 100%; font-variant-numeric: tabular-nums; }
caption { text-align: left; color: rgb(var(--now-color_text--secondary)); padding: 0 0 8px; }
th, td { text-align: left; padding: 8px 12px; border-bottom: 1px solid rgb(var(--now-color_divider--secondary)); vertical-align: top; max-width: 420px; overflow-wrap: anywhere; }
th { white-space: nowrap; font-weight: 600; color: rgb(var(--now-color_text--secondary)); }
tbody tr:hover { background: rgb(var(--now-color_background--secondary)); }
.pill { display: inline-block; border: 1px solid rgb(var(--now-color_divider--primary)); border-radius: 10px; padding: 0 8px; white-space: nowrap; }
.pill.hot { border-color: rgb(var(--now-color_alert--critical-5)); color: rgb(var(--now-color_alert--critical-5)); font-weight: 600; }
.filter { margin-bottom: 16px; }
.fields { display: grid; grid-template-columns: repeat(auto-fit, minmax(260px, 1fr)); gap: 14px 24px; }
.fields .wide { grid-column: 1 / -1; }
label, .label { display: block; font-weight: 600; margin-bottom: 4px; color: rgb(var(--now-color_text--secondary)); }
input, select, textarea { width: 100%; font: inherit; padding: 6px 8px; border: 1px solid rgb(var(--now-color_divider--primary)); border-radius: 4px; background: rgb(var(--now-color_background--primary)); color: inherit; }
.value { padding: 6px 0; overflow-wrap: anywhere; white-space: pre-wrap; }
.buttons { display: flex; flex-wrap: wrap; gap: 8px; }
.button { font: inherit; font-weight: 600; cursor: pointer; padding: 6px 14px; border-radius: 4px; border: 1px solid rgb(var(--now-color_divider--primary)); background: rgb(var(--now-color_background--primary)); color: inherit; text-decoration: none; }
.button.primary { background: rgb(var(--now-actionable--primary--background-color)); border-color: transparent; color: rgb(var(--now-actionable_label--primary--color)); }
.message { border-left: 4px solid rgb(var(--now-color_alert--positive-5)); padding: 10px 14px; margin: 0 0 16px; background: rgb(var(--now-color_background--primary)); }
.message.bad { border-color: rgb(var(--now-color_alert--critical-5)); }
.activity { list-style: none; margin: 0; padding: 0; display: grid; gap: 12px; }
.activity li { border-left: 3px solid rgb(var(--now-color_divider--primary)); padding-left: 12px; }
.activity li.work_notes { border-color: #b98900; }
.activity p { margin: 2px 0 0; white-space: pre-wrap; overflow-wrap: anywhere; }
.quiet { color: rgb(var(--now-color_text--secondary)); }
.docked { border: 0; border-radius: 8px; width: 100%; height: 640px; background: rgb(var(--now-color_background--primary)); display: block; }
.modal { width: min(680px, 96vw); padding: 16px; border: 1px solid rgb(var(--now-color_divider--primary)); border-radius: 8px; background: rgb(var(--now-color_background--primary)); color: inherit; }
.modal::backdrop { background: rgb(0 0 0 / 45%); }
.modal .head { align-items: center; margin-bottom: 8px; }
.modal h2 { margin: 0; }
.modal iframe { border: 0; width: 100%; display: block; background: rgb(var(--now-color_background--primary)); }
.more { position: relative; }
.more summary { list-style: none; }
.more .card { position: absolute; right: 0; top: 40px; z-index: 2; display: grid; gap: 8px; padding: 12px; width: max-content; }
.personas { list-style: none; padding: 0; margin: 0; display: grid; grid-template-columns: repeat(auto-fill, minmax(220px, 1fr)); gap: 10px; }
.personas a { display: block; padding: 12px 14px; border: 1px solid rgb(var(--now-color_divider--primary)); border-radius: 8px; text-decoration: none; color: inherit; }
footer { padding: 0 24px 24px; max-width: 1440px; margin: 0 auto; color: rgb(var(--now-color_text--secondary)); font-size: 12px; }
`;
