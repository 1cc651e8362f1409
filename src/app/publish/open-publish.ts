import { isVouched, lastStep, type Publication, proposalOf, publicationState } from '../../model/publication.ts';
import type { Parsed } from '../../model/refusal.ts';
import type { ProposeAsked, ProposedView, PublicationView, PublishDesk } from '../desks/publish-desk.ts';
import { checkPublication, checksOf } from './check-publication.ts';
import { comparePublications } from './compare-publications.ts';
import { decidePublication, releasePublication } from './decide-publication.ts';
import { foundPublication } from './found-publication.ts';
import { proposeAdded } from './propose-added.ts';
import { proposeRegister } from './propose-register.ts';
import type { Doing, PublishingPorts } from './publishing-ports.ts';

/** Opens the door of those who publish; `self` acts where nobody says who does. */
export function openPublish(
  open: () => Promise<PublishingPorts>,
  { self, signal }: { readonly self: string; readonly signal: AbortSignal },
): PublishDesk {
  const viewed = async (ports: PublishingPorts, parsed: Parsed<Publication>): Promise<Parsed<PublicationView>> => {
    if (!parsed.ok) return parsed;
    const all = await (await ports.publications()).list();
    const newest = all.find(({ number }) => number === parsed.value.number) ?? parsed.value;
    return { ok: true, value: viewOf(newest, all, ports.now()) };
  };
  const doing = (actor: string, isVouched = false): Doing => ({ actor, isVouched, signal });
  return {
    self,
    async list() {
      const ports = await open();
      const all = await (await ports.publications()).list();
      return all.map((each) => viewOf(each, all, ports.now())).toReversed();
    },
    async view(named) {
      const ports = await open();
      const found = await foundPublication(await ports.publications(), named, ports.now());
      return found.ok ? { ok: true, value: viewOf(found.value.publication, found.value.all, ports.now()) } : found;
    },
    async propose(asked, actor, isVouched) {
      const ports = await open();
      const made = await proposed(ports, asked, doing(actor, isVouched));
      if (!made.ok) return made;
      const { publication, leftOut } = made.value;
      const view = await viewed(ports, { ok: true, value: publication });
      return view.ok ? { ok: true, value: { publication: view.value, leftOut } } : view;
    },
    async check(named, actor) {
      const ports = await open();
      const checked = await checkPublication(ports, named, doing(actor));
      return viewed(ports, checked.ok ? { ok: true, value: checked.value.publication } : checked);
    },
    async decide(named, actor, isVouched) {
      const ports = await open();
      return viewed(ports, await decidePublication(ports, named, doing(actor, isVouched)));
    },
    async release(named, actor) {
      const ports = await open();
      return viewed(ports, await releasePublication(ports, named, doing(actor)));
    },
    compare: async (named) => comparePublications(await open(), { ...named, signal }),
  };
}

type Made = { readonly publication: Publication; readonly leftOut: ProposedView['leftOut'] };

async function proposed(ports: PublishingPorts, asked: ProposeAsked, doing: Doing): Promise<Parsed<Made>> {
  if (asked.from === 'register') return proposeRegister(ports, asked, doing);
  const made = await proposeAdded(ports, asked, doing);
  return made.ok ? { ok: true, value: { publication: made.value, leftOut: [] } } : made;
}

function viewOf(publication: Publication, all: readonly Publication[], now: string): PublicationView {
  const { name, version, title, steps } = publication;
  const first = lastStep(publication, 'proposed');
  return {
    ...proposalOf(publication),
    isVouched: isVouched(publication),
    name,
    version,
    title,
    state: publicationState(publication, all, now),
    proposedBy: first?.actor ?? '',
    proposedAt: first?.at ?? '',
    publicFrom: lastStep(publication, 'released')?.said.from ?? null,
    checks: checksOf(publication),
    steps: steps.map(({ step, kind, actor, at, note }) => ({ step, kind, actor, at, note })),
  };
}
