import { saveBlob } from './save-table.ts';

const PROPERTIES = [
  'fill',
  'fill-opacity',
  'stroke',
  'stroke-width',
  'stroke-dasharray',
  'stroke-opacity',
  'opacity',
  'font-family',
  'font-size',
  'font-weight',
  'text-anchor',
  'dominant-baseline',
  'visibility',
  'paint-order',
  'stroke-linejoin',
];

/** The picture with the colours and fonts that the style sheet gives it, so that it stands by itself. */
function standing(svg: SVGSVGElement): { readonly text: string; readonly width: number; readonly height: number } {
  const { width, height } = svg.getBoundingClientRect();
  const copy = svg.cloneNode(true) as SVGSVGElement;
  const own = [svg, ...svg.querySelectorAll('*')];
  const copied = [copy, ...copy.querySelectorAll('*')];
  own.forEach((element, place) => {
    const style = getComputedStyle(element);
    const target = copied[place];
    for (const name of PROPERTIES) target?.setAttribute(name, style.getPropertyValue(name));
  });
  copy.setAttribute('xmlns', 'http://www.w3.org/2000/svg');
  copy.setAttribute('width', String(Math.round(width)));
  copy.setAttribute('height', String(Math.round(height)));
  const paper = getComputedStyle(document.body).backgroundColor;
  const ground = document.createElementNS('http://www.w3.org/2000/svg', 'rect');
  for (const [name, value] of Object.entries({ width: '100%', height: '100%', fill: paper }))
    ground.setAttribute(name, value);
  copy.prepend(ground);
  return { text: new XMLSerializer().serializeToString(copy), width, height };
}

/** Hands a picture to the reader as SVG. */
export function saveSvg(name: string, svg: SVGSVGElement | null): void {
  if (svg !== null) saveBlob(`${name}.svg`, new Blob([standing(svg).text], { type: 'image/svg+xml' }));
}

/** Hands a picture to the reader as PNG, at twice its size on screen. */
export async function savePng(name: string, svg: SVGSVGElement | null): Promise<void> {
  if (svg === null) return;
  const { text, width, height } = standing(svg);
  const url = URL.createObjectURL(new Blob([text], { type: 'image/svg+xml' }));
  const image = new Image();
  image.src = url;
  await image.decode();
  const canvas = document.createElement('canvas');
  [canvas.width, canvas.height] = [Math.round(width * 2), Math.round(height * 2)];
  canvas.getContext('2d')?.drawImage(image, 0, 0, canvas.width, canvas.height);
  URL.revokeObjectURL(url);
  canvas.toBlob((blob) => {
    if (blob !== null) saveBlob(`${name}.png`, blob);
  }, 'image/png');
}
