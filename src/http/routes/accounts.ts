import { encode } from 'uqr';
import type { Entered } from '../../app/desks/account-desk.ts';
import { actionsOf } from '../../model/access/who.ts';
import { API_ROOT } from '../api-root.ts';
import { awayCookie, awayIn, endedCookie, sessionCookie } from '../caller.ts';
import type { ownAccountApi, SessionView } from '../contract/account-contract.ts';
import type { accountsApi } from '../contract/accounts-contract.ts';
import type { Endpoint } from '../contract/endpoint.ts';
import { assertSafe } from '../door.ts';
import { accepted } from './accepted.ts';
import { type Ask, type Handlers, type JsonReply, json } from './route.ts';

/** Sends the session's new token along. */
function entered<T>({ standing }: Pick<Ask<Endpoint>, 'standing'>, { token }: Entered, value: T): JsonReply<T> {
  return json(value, { 'set-cookie': sessionCookie(token, standing) });
}

export const ownAccountHandlers: Handlers<typeof ownAccountApi> = {
  'GET /session': async ({ desks, known }) => {
    const { who, account } = known;
    const view: SessionView = {
      kind: who.kind,
      name: who.name,
      shown: account?.shown ?? who.name,
      stage: who.stage,
      roles: who.grants,
      actions: actionsOf(who),
      hasAccounts: await desks.accounts.entry.hasAccounts(),
      providers: [...desks.accounts.openId.providers],
    };
    return json(view);
  },
  'POST /session': async (ask) =>
    entered(ask, accepted(await ask.desks.accounts.entry.logIn(ask.caller, ask.body)), null),
  'POST /session/second': async (ask) =>
    entered(ask, accepted(await ask.desks.accounts.entry.second(ask.known, ask.caller, ask.body.code)), null),
  'POST /session/passkey/options': async ({ desks, site }) => json(await desks.accounts.passkeys.ask(site)),
  'POST /session/passkey': async (ask) =>
    entered(
      ask,
      accepted(await ask.desks.accounts.passkeys.enter(ask.caller, { site: ask.site, answer: ask.body })),
      null,
    ),
  'GET /session/open-id/:provider': async ({ desks, params, site, standing }) => {
    assertSafe(standing);
    const back = `${site.origin}${API_ROOT}/session/open-id/${params.provider}/back`;
    const { address, sealed } = accepted(await desks.accounts.openId.begin(params.provider, back));
    return { kind: 'redirect', address, cookies: [awayCookie(sealed, standing)] };
  },
  'GET /session/open-id/:provider/back': async ({ desks, params, caller, standing, address, cookies }) => {
    const asked = { id: params.provider, address, sealed: awayIn(cookies) };
    const { token } = accepted(await desks.accounts.openId.finish(caller, asked));
    return { kind: 'redirect', address: '/login', cookies: [sessionCookie(token, standing), awayCookie('', standing)] };
  },
  'DELETE /session': async ({ desks, known, standing }) => {
    await desks.accounts.entry.logOut(known);
    return json(null, { 'set-cookie': endedCookie(standing), 'clear-site-data': '"cache"' });
  },
  'GET /account': async ({ desks, known }) => json(accepted(await desks.accounts.mine.own(known)) as never),
  'PUT /account/password': async (ask) => {
    const { desks, known, body, caller } = ask;
    return entered(
      ask,
      accepted(await desks.accounts.mine.changePassword(known, { ...body, address: caller.address })),
      null,
    );
  },
  'POST /account/codes': async ({ desks, known }) => {
    const begun = accepted(await desks.accounts.mine.beginCodes(known));
    return json({ ...begun, picture: encode(begun.address, { border: 2 }).data });
  },
  'PUT /account/codes': async (ask) => {
    const { recovery, ...session } = accepted(await ask.desks.accounts.mine.confirmCodes(ask.known, ask.body));
    return entered(ask, session, { recovery: [...recovery] });
  },
  'DELETE /account/codes': async ({ desks, known }) => json(accepted(await desks.accounts.mine.dropCodes(known))),
  'POST /account/recovery': async ({ desks, known }) =>
    json({ recovery: [...accepted(await desks.accounts.mine.renewRecovery(known))] }),
  'POST /account/passkeys/options': async ({ desks, known, site }) =>
    json(accepted(await desks.accounts.passkeys.begin(known, site))),
  'POST /account/passkeys': async (ask) => {
    const { label, answer } = ask.body;
    const added = accepted(await ask.desks.accounts.passkeys.add(ask.known, { site: ask.site, label, answer }));
    return entered(ask, added, { recovery: [...added.recovery] });
  },
  'DELETE /account/passkeys/:id': async ({ desks, known, params }) =>
    json(accepted(await desks.accounts.passkeys.drop(known, params.id))),
  'DELETE /account/sessions/:session': async ({ desks, known, params }) =>
    json(accepted(await desks.accounts.mine.endSession(known, params.session))),
  'DELETE /account/sessions': async ({ desks, known }) =>
    json({ ended: accepted(await desks.accounts.mine.endOthers(known)) }),
  'POST /account/keys': async ({ desks, known, body }) =>
    json(accepted(await desks.accounts.mine.makeKey(known, body))),
  'DELETE /account/keys/:id': async ({ desks, known, params }) =>
    json(accepted(await desks.accounts.mine.dropKey(known, params.id))),
};

export const accountsHandlers: Handlers<typeof accountsApi> = {
  'GET /accounts': async ({ desks }) => json({ accounts: [...(await desks.accounts.manage.list())] } as never),
  'POST /accounts': async ({ desks, known, body }) =>
    json(accepted(await desks.accounts.manage.add(known.who.name, body))),
  'PUT /accounts/:name/state': async ({ desks, known, params, body }) =>
    json(accepted(await desks.accounts.manage.setDisabled(known.who.name, params.name, body.isDisabled))),
  'POST /accounts/:name/reset': async ({ desks, known, params }) =>
    json(accepted(await desks.accounts.manage.reset(known.who.name, params.name))),
  'DELETE /accounts/:name/sessions': async ({ desks, known, params }) =>
    json({ ended: accepted(await desks.accounts.manage.throwOut(known.who.name, params.name)) }),
  'POST /accounts/:name/roles': async ({ desks, known, params, body }) =>
    json(accepted(await desks.accounts.manage.give(known.who.name, params.name, body)) as never),
  'DELETE /accounts/:name/roles/:grant': async ({ desks, known, params }) =>
    json(accepted(await desks.accounts.manage.take(known.who.name, params.name, params.grant))),
  'GET /audit': async ({ desks, query }) => json({ entries: [...(await desks.accounts.audit.page(query))] }),
  'GET /audit/proof': async ({ desks }) => json(await desks.accounts.audit.prove()),
};
