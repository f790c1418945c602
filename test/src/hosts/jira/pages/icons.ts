/** Small pictures that addresses in answers lead to: avatars, priorities, work item types. */

const priorityPaths: { readonly [name: string]: { readonly colour: string; readonly path: string } } = {
  highest: { colour: '#c9372c', path: 'M3 8l5-4 5 4M3 13l5-4 5 4' },
  high: { colour: '#c9372c', path: 'M3 10.5l5-4 5 4' },
  medium: { colour: '#b65c02', path: 'M3 6h10M3 10h10' },
  low: { colour: '#0c66e4', path: 'M3 6l5 4 5-4' },
  lowest: { colour: '#0c66e4', path: 'M3 3.5l5 4 5-4M3 8.5l5 4 5-4' },
};

const typeColours: { readonly [name: string]: string } = { incident: '#c9372c', problem: '#8f7ee7' };
const avatarColours = ['#0c66e4', '#6a9a23', '#5e4db2', '#ae4787', '#227d9b', '#946f00', '#c25100', '#626f86'];

export function priorityIcon(name: string): string {
  const icon = priorityPaths[name.toLowerCase()] ?? priorityPaths.medium!;
  return svg(
    16,
    `<path d="${icon.path}" fill="none" stroke="${icon.colour}" stroke-width="2" stroke-linecap="round" stroke-linejoin="round"/>`,
  );
}

export function typeIcon(name: string): string {
  const colour = typeColours[name.toLowerCase()] ?? '#626f86';
  const mark = '<path d="M8 4.5v4.2M8 11.2v.3" stroke="#fff" stroke-width="1.8" stroke-linecap="round"/>';
  return svg(16, `<rect width="16" height="16" rx="3" fill="${colour}"/>${mark}`);
}

export function avatar(name: string): string {
  const colour =
    avatarColours[[...name].reduce((sum, letter) => sum + letter.charCodeAt(0), 0) % avatarColours.length]!;
  const text = `<text x="16" y="21" font-family="system-ui,sans-serif" font-size="13" font-weight="600" fill="#fff" text-anchor="middle">${initials(name)}</text>`;
  return svg(32, `<circle cx="16" cy="16" r="16" fill="${colour}"/>${text}`);
}

export function initials(name: string): string {
  return name
    .split(/[\s.]+/)
    .filter((part) => /^\p{L}/u.test(part))
    .map((part) => part[0]!.toUpperCase())
    .slice(0, 2)
    .join('');
}

function svg(size: number, inner: string): string {
  return `<svg xmlns="http://www.w3.org/2000/svg" width="${size}" height="${size}" viewBox="0 0 ${size} ${size}">${inner}</svg>`;
}
