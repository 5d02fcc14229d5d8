import { confirm, fmt, html, nothing, note, t } from '@schil/ui';

/**
 * Invites the members of a meeting's forum by mail, after saying who gets it and who cannot.
 * @returns {Promise<number | undefined>} how many were invited
 */
export async function invite({ api }, meeting) {
  const path = `governance/meetings/${meeting.id}/invitations`;
  const { configured, people } = await api.get(path);
  const wanted = people.filter(({ email, invitedOn }) => email && !invitedOn);
  const invited = people.filter(({ invitedOn }) => invitedOn);
  const unreachable = people.filter(({ email }) => !email);
  const sends = configured && wanted.length > 0;
  const sure = await confirm({
    title: t('governance.invite.title'), action: sends ? t('governance.invite.send', { count: wanted.length }) : t('governance.understood'),
    text: html`${configured ? nothing : note(t('governance.invite.not-configured'), { kind: 'warn' })}
      ${!configured ? nothing : wanted.length ? html`<p>${t('governance.invite.text')}</p>${names(wanted, ({ email }) => email)}` : html`<p>${t('governance.invite.nobody')}</p>`}
      ${invited.length ? html`<p>${t('governance.invite.already')}</p>${names(invited, ({ invitedOn }) => fmt.date(invitedOn))}` : nothing}
      ${unreachable.length ? html`<p>${t('governance.invite.unreachable')}</p>${names(unreachable, ({ side }) => t(`governance.side.${side}`))}` : nothing}`,
  });
  if (!sure || !sends) {
    return undefined;
  }
  await api.post(path);
  return wanted.length;
}

function names(people, beside) {
  return html`<ul class="schil-governance-names">${people.map((one) => html`<li>${one.name} <span class="s-muted">${beside(one)}</span></li>`)}</ul>`;
}
