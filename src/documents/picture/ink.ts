/** Colours and type of a picture: style sheet properties with fallbacks on screen, plain colours on paper. */
export interface Ink {
  readonly paper: string;
  readonly ink: string;
  readonly quiet: string;
  readonly line: string;
  readonly land: string;
  readonly landLine: string;
  readonly accent: string;
  readonly accentSoft: string;
  readonly onAccent: string;
  /** Second hue, told from the accent by every kind of colour vision. */
  readonly contrast: string;
  readonly font: string;
}

export const printInk: Ink = {
  paper: '#ffffff',
  ink: '#1a2126',
  quiet: '#535e67',
  line: '#9aa4aa',
  land: '#f4f5f2',
  landLine: '#b4bcc0',
  accent: '#0b5a6f',
  accentSoft: '#cfe2e7',
  onAccent: '#ffffff',
  contrast: '#a85a00',
  font: "Tinos, 'Times New Roman', serif",
};

export const screenInk: Ink = {
  paper: 'var(--surface, #ffffff)',
  ink: 'var(--ink, #1a2126)',
  quiet: 'var(--ink-quiet, #535e67)',
  line: 'var(--line-strong, #848e95)',
  land: 'var(--picture-land, #f1f3f0)',
  landLine: 'var(--picture-border, #b4bcc0)',
  accent: 'var(--accent, #0b5a6f)',
  accentSoft: 'var(--picture-soft, #cfe2e7)',
  onAccent: 'var(--picture-on-accent, #ffffff)',
  contrast: 'var(--picture-contrast, #a85a00)',
  font: "'Be Vietnam Pro', Tinos, system-ui, sans-serif",
};
