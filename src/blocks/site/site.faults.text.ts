import type { Faults } from '#kernel/refusal.ts'
import { speak } from '#kernel/text.ts'

export const siteFaults = speak<Faults>(
  {
    'site.missing': {
      title: 'Diese Website gibt es nicht',
      says: 'Zu diesem Dienst gehört keine Website.',
      todo: 'Geh zurück zum Dienst.',
    },
    'site.moved-on': {
      title: 'Die Einstellungen haben sich inzwischen geändert',
      says: 'Jemand von euch hat gerade etwas gespeichert. Deine letzte Eingabe wurde nicht übernommen.',
      todo: 'Lade die Seite neu, sieh dir den jetzigen Stand an und ändere ihn dann.',
    },
    'site.slug-taken': {
      title: 'Diese Adresse ist vergeben',
      says: 'Eine andere Website im Haus hat sie schon. Es wurde nichts geändert.',
      todo: 'Wähle eine andere, zum Beispiel mit eurem Ort am Ende.',
    },
    'site.host-taken': {
      title: 'Diese Domain gehört schon zu einer anderen Website',
      says: 'Eine Domain zeigt auf genau eine Website. Es wurde nichts geändert.',
      todo: 'Prüfe die Schreibweise. Ist es eure Domain, dann nimm sie zuerst aus der anderen Website heraus.',
    },
    'site.editors-only': {
      title: 'Das darf nur die Redaktion',
      says: 'Du schreibst auf dieser Website Entwürfe. Es wurde nichts geändert.',
      todo: 'Bitte jemanden aus der Redaktion darum. Wer das ist, steht unter „Rollen“.',
    },
    'site.publishers-only': {
      title: 'Das darf nur, wer veröffentlicht',
      says: 'Was alle sehen, entscheidet die Einrichtung. Es wurde nichts geändert.',
      todo: 'Bitte jemanden, der veröffentlichen darf. Wer das ist, steht unter „Rollen“.',
    },
    'site.ready-is-editors': {
      title: 'Diese Seite ist schon fertig',
      says: 'Sie geht mit der nächsten Veröffentlichung hinaus; ändern kann sie nur die Redaktion. Es wurde nichts geändert.',
      todo: 'Bitte die Redaktion, sie wieder zum Entwurf zu machen.',
    },
    'site.law-missing': {
      title: 'Es fehlen noch Angaben, die das Gesetz verlangt',
      says: 'Ohne vollständiges Impressum geht keine Website hinaus. Es wurde nichts veröffentlicht; eure Seiten sind unverändert.',
      todo: 'Öffne „Recht“ auf der Seite der Website. Dort steht, was fehlt.',
    },
    'site.page-missing': {
      title: 'Diese Seite gibt es nicht mehr',
      says: 'Jemand hat sie gelöscht, oder die Adresse stimmt nicht ganz.',
      todo: 'Geh zurück zur Liste der Seiten.',
    },
    'site.version-missing': {
      title: 'Diesen Stand gibt es nicht mehr',
      says: 'Wir heben die letzten 200 Stände einer Seite auf. Es wurde nichts geändert.',
      todo: 'Geh zurück zur Liste der Stände und wähle einen anderen.',
    },
    'site.too-many-pages': {
      title: 'Es sind schon sehr viele Seiten',
      says: 'Eine Website hat höchstens 3.000 Seiten, Beiträge und Veranstaltungen. Es wurde nichts hinzugefügt.',
      todo: 'Lösche, was ihr nicht mehr braucht.',
    },
    'page.moved-on': {
      title: 'Die Seite hat sich inzwischen geändert',
      says: 'Jemand von euch hat gerade etwas gespeichert. Deine letzte Eingabe wurde nicht übernommen.',
      todo: 'Geh zurück: Dein Text steht dort noch. Öffne die Seite in einem zweiten Fenster und vergleiche.',
    },
    'page.findings': {
      title: 'Auf der Seite stimmt etwas noch nicht',
      says: 'So geht sie nicht hinaus: Etwas fehlt, das Menschen brauchen. Sie bleibt ein Entwurf.',
      todo: 'Öffne die Seite. Was fehlt, steht dort an seiner Stelle.',
    },
    'page.past': {
      title: 'Dieser Zeitpunkt ist schon vorbei',
      says: 'Die Seite bleibt, wie sie ist.',
      todo: 'Wähle einen Zeitpunkt in der Zukunft, oder veröffentliche sie gleich.',
    },
    'page.parent': {
      title: 'Dort kann die Seite nicht stehen',
      says: 'Das Menü hat zwei Ebenen, und keine Seite steht unter sich selbst. Es wurde nichts geändert.',
      todo: 'Wähle eine andere Seite, unter der sie stehen soll, oder keine.',
    },
    'redirect.circle': {
      title: 'Diese Weiterleitung führt im Kreis',
      says: 'Wer ihr folgt, kommt nie an. Es wurde nichts gespeichert.',
      todo: 'Gib ein Ziel an, das selbst nicht weiterleitet.',
    },
    'redirect.too-many': {
      title: 'Es sind schon sehr viele Weiterleitungen',
      says: 'Mehr als 20.000 nehmen wir für eine Website nicht an. Es wurde nichts gespeichert.',
      todo: 'Entferne alte, denen niemand mehr folgt.',
    },
    'role.outsider': {
      title: 'Diese Person gehört nicht dazu',
      says: 'Eine Rolle bekommt, wer zur Einrichtung gehört oder die Website baut. Es wurde nichts geändert.',
      todo: 'Lade die Person zuerst in die Einrichtung ein.',
    },
  },
  {
    'site.missing': {
      title: 'There is no such website',
      says: 'No website belongs to this service.',
      todo: 'Go back to the service.',
    },
    'site.moved-on': {
      title: 'The settings have changed meanwhile',
      says: 'One of you has just saved something. Your last input was not taken over.',
      todo: 'Reload the page, look at its present state and change it then.',
    },
    'site.slug-taken': {
      title: 'This address is taken',
      says: 'Another website in the house has it already. Nothing was changed.',
      todo: 'Choose another, for example with your town at its end.',
    },
    'site.host-taken': {
      title: 'This domain belongs to another website already',
      says: 'A domain points to one website exactly. Nothing was changed.',
      todo: 'Check its spelling. If it is your domain, take it out of the other website first.',
    },
    'site.editors-only': {
      title: 'Only editors may do that',
      says: 'On this website you write drafts. Nothing was changed.',
      todo: 'Ask one of the editors. Who they are stands below “Roles”.',
    },
    'site.publishers-only': {
      title: 'Only those who publish may do that',
      says: 'The organisation decides what everybody sees. Nothing was changed.',
      todo: 'Ask somebody who may publish. Who they are stands below “Roles”.',
    },
    'site.ready-is-editors': {
      title: 'This page is ready already',
      says: 'It goes out with the next publishing; only editors can change it. Nothing was changed.',
      todo: 'Ask the editors to make it a draft again.',
    },
    'site.law-missing': {
      title: 'Something that the law demands is missing',
      says: 'No website goes out without a complete imprint. Nothing was published; your pages are unchanged.',
      todo: 'Open “Law” on the page of the website. It says what is missing.',
    },
    'site.page-missing': {
      title: 'This page is no longer there',
      says: 'Somebody has erased it, or the address is not quite right.',
      todo: 'Go back to the list of pages.',
    },
    'site.version-missing': {
      title: 'This version is no longer there',
      says: 'We keep the last 200 versions of a page. Nothing was changed.',
      todo: 'Go back to the list of versions and choose another.',
    },
    'site.too-many-pages': {
      title: 'There are very many pages already',
      says: 'A website has at most 3,000 pages, posts and events. Nothing was added.',
      todo: 'Erase what you no longer need.',
    },
    'page.moved-on': {
      title: 'The page has changed meanwhile',
      says: 'One of you has just saved something. Your last input was not taken over.',
      todo: 'Go back: your text is still there. Open the page in a second window and compare.',
    },
    'page.findings': {
      title: 'Something on the page is not right yet',
      says: 'It does not go out like this: something is missing that people need. It stays a draft.',
      todo: 'Open the page. What is missing stands there at its place.',
    },
    'page.past': {
      title: 'This moment is over already',
      says: 'The page stays as it is.',
      todo: 'Choose a moment in the future, or publish it at once.',
    },
    'page.parent': {
      title: 'The page cannot stand there',
      says: 'The menu has two levels, and no page stands below itself. Nothing was changed.',
      todo: 'Choose another page for it to stand below, or none.',
    },
    'redirect.circle': {
      title: 'This redirect leads in a circle',
      says: 'Whoever follows it never arrives. Nothing was stored.',
      todo: 'Name a target that does not redirect itself.',
    },
    'redirect.too-many': {
      title: 'There are very many redirects already',
      says: 'We do not accept more than 20,000 for one website. Nothing was stored.',
      todo: 'Remove old ones that nobody follows any more.',
    },
    'role.outsider': {
      title: 'This person does not belong here',
      says: 'A role is for those who belong to the organisation or build the website. Nothing was changed.',
      todo: 'Invite the person into the organisation first.',
    },
  },
)
