import type { Figure } from '../../evidence/figure.ts';
import type { FigureId } from '../../evidence/figure-id.ts';
import { type Html, html } from '../html.ts';
import { type FigureScene, figureLink, rowLinks } from './figure-words.ts';

const MOST_FIGURES = 200;

interface Branch {
  readonly figure: Figure;
  readonly from: readonly Branch[];
  /** The figure stands elsewhere on the tree; its own parts are not repeated. */
  readonly isRepeated: boolean;
}

/** The figures a figure was made from, and theirs, down to those made from rows. Each is opened once. */
export function figureBranches(figure: Figure, scene: FigureScene): readonly Branch[] {
  const seen = new Set<FigureId>([figure.id]);
  const branches = (parent: Figure): readonly Branch[] =>
    parent.derivation.from.flatMap((id) => {
      const child = Object.hasOwn(scene.report.figures, id) ? scene.report.figures[id] : undefined;
      if (child === undefined || seen.size > MOST_FIGURES) return [];
      const isRepeated = seen.has(id);
      seen.add(id);
      return [{ figure: child, from: isRepeated ? [] : branches(child), isRepeated }];
    });
  return branches(figure);
}

function branchList(branches: readonly Branch[], scene: FigureScene): Html | false {
  return (
    branches.length > 0 &&
    html`<ul>${branches.map(
      (branch) =>
        html`<li>${figureLink(branch.figure, scene)}${rowLinks(branch.figure, scene)}${branch.isRepeated && ' …'}${branchList(branch.from, scene)}</li>`,
    )}</ul>`
  );
}

/** The tree of figures as nested lists of links; `false` when a figure comes straight from rows. */
export function figureTree(figure: Figure, scene: FigureScene): Html | false {
  const list = branchList(figureBranches(figure, scene), scene);
  return list !== false && html`<div class="tree">${list}</div>`;
}

/** The figures of the report that were computed directly from this one. */
export function figuresMadeFrom(figure: Figure, scene: FigureScene): readonly Figure[] {
  return Object.values(scene.report.figures).filter((other) => other.derivation.from.includes(figure.id));
}
