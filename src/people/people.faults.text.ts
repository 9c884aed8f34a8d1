import type { Faults } from '#kernel/refusal.ts'
import { speak } from '#kernel/text.ts'

export const peopleFaults = speak<Faults>(
  {
    'push.address': {
      title: 'Diese Adresse kennen wir nicht',
      says: 'Dein Browser hat eine Adresse genannt, an die wir nichts schicken. Es wurde nichts geändert.',
      todo: 'Du bekommst weiter E-Mails. Versuche es mit einem anderen Browser.',
    },
    'calendar.many': {
      title: 'Das sind schon genug Kalender',
      says: 'Mehr Abo-Links braucht ein Jam nicht. Es kam keiner dazu.',
      todo: 'Nimm einen, den du schon hast, oder mach einen ungültig.',
    },
    'push.many': {
      title: 'Das sind schon sehr viele Geräte',
      says: 'Auf zwanzig Geräten sagen wir dir schon Bescheid. Dieses kam nicht dazu.',
      todo: 'Nimm unter „Wie wir dir Bescheid sagen“ eines weg, das du nicht mehr hast.',
    },
    'invitation.gone': {
      title: 'Diese Einladung gilt nicht mehr',
      says: 'Sie wurde schon beantwortet, zurückgezogen oder erneuert, oder die 14 Tage sind um.',
      todo: 'Sieh nach, ob eine neuere E-Mail da ist. Sonst bitte, wer dich eingeladen hat, um einen neuen Link.',
    },
    'invitation.other': {
      title: 'Diese Einladung ging an eine andere Adresse',
      says: 'Du bist mit einer anderen Adresse angemeldet. Es wurde nichts geändert.',
      todo: 'Öffne den Link noch einmal: Dort kannst du dich mit der anderen Adresse anmelden.',
    },
    'invitation.settled': {
      title: 'Diese Einladung ist schon beantwortet',
      says: 'Oder jemand hat sie gerade in einem anderen Fenster zurückgezogen. Es wurde nichts geändert.',
      todo: 'Lade die Seite neu und sieh dir den jetzigen Stand an.',
    },
    'invitation.missing': {
      title: 'Diese Einladung gibt es nicht',
      says: 'Vielleicht ist sie längst abgelaufen und gelöscht.',
      todo: 'Lade die Seite neu. Wenn nötig, schick eine neue Einladung.',
    },
    'organisation.missing': {
      title: 'Diese Organisation gibt es nicht',
      says: 'Oder du gehörst nicht zu ihr.',
      todo: 'Deine Organisationen findest du unter „Mein Konto“.',
    },
    'member.last-admin': {
      title: 'Jemand muss entscheiden können',
      says: 'Das ist die letzte Person mit diesem Recht. Es wurde nichts geändert.',
      todo: 'Gib das Recht zuerst jemand anderem aus der Organisation.',
    },
    'role.last-organiser': {
      title: 'Jemand muss Veranstalter*in bleiben',
      says: 'Das ist die letzte Person mit dieser Rolle. Es wurde nichts geändert.',
      todo: 'Lade zuerst jemand anderen ein.',
    },
    'role.nobody': {
      title: 'Diese Person ist nicht in diesem Jam',
      says: 'Vielleicht hat sie sich gerade abgemeldet oder ihr Konto gelöscht.',
      todo: 'Geh zurück zu den Rollen. Wer noch nicht dabei ist, bekommt eine Einladung.',
    },
    'account.last-organiser': {
      title: 'Dein Konto wird noch gebraucht',
      says: 'Für einen Jam oder dieses Haus gibt es außer dir keine Veranstalter*in. Es wurde nichts gelöscht.',
      todo: 'Lade zuerst jemanden als Veranstalter*in ein.',
    },
    'account.last-admin': {
      title: 'Dein Konto wird noch gebraucht',
      says: 'In einer Organisation darf außer dir niemand entscheiden. Es wurde nichts gelöscht.',
      todo: 'Gib dieses Recht zuerst jemandem aus der Organisation.',
    },
    'welcome.gone': {
      title: 'Dieser Link gilt nicht mehr',
      says: 'Er wurde schon benutzt, ist älter als einen Tag oder ein neuer Start hat ihn ersetzt.',
      todo: 'Starte den Server noch einmal: Solange es keine Organisation gibt, zeigt er einen neuen Link.',
    },
  },
  {
    'push.address': {
      title: 'We do not know this address',
      says: 'Your browser named an address to which we send nothing. Nothing was changed.',
      todo: 'You still get e-mails. Try another browser.',
    },
    'calendar.many': {
      title: 'These are enough calendars',
      says: 'A jam needs no more links to subscribe to. None was added.',
      todo: 'Take one that you have already, or make one invalid.',
    },
    'push.many': {
      title: 'These are very many devices already',
      says: 'We tell you on twenty devices already. This one was not added.',
      todo: 'Under “How we tell you” take one away that you do not have any more.',
    },
    'invitation.gone': {
      title: 'This invitation is no longer valid',
      says: 'It was answered, withdrawn or renewed, or the 14 days are over.',
      todo: 'Look for a newer e-mail. Otherwise ask whoever invited you for a new link.',
    },
    'invitation.other': {
      title: 'This invitation went to another address',
      says: 'You are signed in with another address. Nothing was changed.',
      todo: 'Open the link once more: there you can sign in with the other address.',
    },
    'invitation.settled': {
      title: 'This invitation is already answered',
      says: 'Or somebody has just withdrawn it in another window. Nothing was changed.',
      todo: 'Reload the page and look at the present state.',
    },
    'invitation.missing': {
      title: 'There is no such invitation',
      says: 'Perhaps it expired long ago and was deleted.',
      todo: 'Reload the page. If need be, send a new invitation.',
    },
    'organisation.missing': {
      title: 'There is no such organisation',
      says: 'Or you do not belong to it.',
      todo: 'You find your organisations under "My account".',
    },
    'member.last-admin': {
      title: 'Somebody has to be able to decide',
      says: 'This is the last person with this right. Nothing was changed.',
      todo: 'Give the right to somebody else of the organisation first.',
    },
    'role.last-organiser': {
      title: 'Somebody has to stay organiser',
      says: 'This is the last person with this role. Nothing was changed.',
      todo: 'Invite somebody else first.',
    },
    'role.nobody': {
      title: 'This person is not in this jam',
      says: 'Perhaps they have just withdrawn or deleted their account.',
      todo: 'Go back to the roles. Who is not here yet gets an invitation.',
    },
    'account.last-organiser': {
      title: 'Your account is still needed',
      says: 'A jam or this house has no organiser but you. Nothing was deleted.',
      todo: 'Invite somebody as an organiser first.',
    },
    'account.last-admin': {
      title: 'Your account is still needed',
      says: 'In an organisation nobody but you may decide. Nothing was deleted.',
      todo: 'Give this right to somebody of the organisation first.',
    },
    'welcome.gone': {
      title: 'This link is no longer valid',
      says: 'It was used already, is older than a day, or a newer start has replaced it.',
      todo: 'Start the server again: as long as there is no organiser it prints a new link.',
    },
  },
)
