import { speak } from '#kernel/text.ts'
import type { FindingCode } from './finding.ts'

type Says = Record<FindingCode, (what: string) => string>

const german: Says = {
  'title-missing': () => 'Die Seite hat keinen Titel.',
  'title-long': () => 'Der Titel ist lang. In der Suche wird er nach etwa 70 Zeichen abgeschnitten.',
  'title-twice': (what) =>
    `Eine andere Seite heißt auch „${what}“. In der Suche sieht man nicht, welche gemeint ist.`,
  'description-missing': () => 'Es fehlt die Beschreibung: ein Satz, der in der Suche unter dem Titel steht.',
  'description-long': () =>
    'Die Beschreibung ist lang. In der Suche wird sie nach etwa 160 Zeichen abgeschnitten.',
  'alt-missing': () =>
    'Das Bild hat keinen Alternativtext. Sag in einem Satz, was zu sehen ist, oder dass es nur schmückt.',
  'alt-long': () => 'Der Alternativtext ist lang. Ein Satz genügt; mehr gehört in den Text.',
  'alt-like-file': (what) => `„${what}“ ist ein Dateiname. Sag, was zu sehen ist.`,
  'link-nowhere': (what) => (what ? `„${what}“ führt nirgendwohin.` : 'Dieser Link führt nirgendwohin.'),
  'link-empty': () => 'Auf dem Knopf steht nichts.',
  'link-says-little': (what) => `„${what}“ sagt nicht, wohin der Link führt.`,
  'link-to-draft': (what) =>
    what
      ? `„${what}“ führt zu einem Entwurf, den noch niemand sieht.`
      : 'Der Link führt zu einem Entwurf, den noch niemand sieht.',
  'section-empty': () => 'In diesem Abschnitt steht noch nichts.',
  'page-empty': () => 'Auf der Seite steht noch nichts.',
  'form-nowhere': () => 'Es ist noch nicht gewählt, wohin das führt.',
  'iban-wrong': () => 'Diese IBAN stimmt nicht. Prüfe die Ziffern.',
  'picture-gone': () => 'Das Bild gibt es nicht mehr. Wähle ein anderes.',
  'file-gone': () => 'Die Datei fehlt. Wähle eine.',
  'captions-missing': () => 'Der Film hat keine Untertitel.',
  'headings-skip': (what) => `Die Überschrift „${what}“ überspringt eine Ebene.`,
  'heading-empty': () => 'Eine Überschrift im Text ist leer.',
  'event-over-before-begun': () => 'Das Ende liegt vor dem Anfang.',
  'event-without-access': () =>
    'Es steht nicht da, wie man mit Rollstuhl hineinkommt, oder ob es Gebärdensprache gibt.',
  'event-past-in-draft': () => 'Die Veranstaltung ist schon vorbei.',
}

const english: Says = {
  'title-missing': () => 'The page has no title.',
  'title-long': () => 'The title is long. Search engines cut it after about 70 characters.',
  'title-twice': (what) =>
    `Another page is called “${what}” too. In a search one cannot tell which is meant.`,
  'description-missing': () =>
    'The description is missing: a sentence that stands below the title in a search.',
  'description-long': () => 'The description is long. Search engines cut it after about 160 characters.',
  'alt-missing': () =>
    'The picture has no alternative text. Say in a sentence what can be seen, or that it only decorates.',
  'alt-long': () => 'The alternative text is long. One sentence is enough; more belongs into the text.',
  'alt-like-file': (what) => `“${what}” is the name of a file. Say what can be seen.`,
  'link-nowhere': (what) => (what ? `“${what}” leads nowhere.` : 'This link leads nowhere.'),
  'link-empty': () => 'The button says nothing.',
  'link-says-little': (what) => `“${what}” does not say where the link leads.`,
  'link-to-draft': (what) =>
    what
      ? `“${what}” leads to a draft that nobody can see yet.`
      : 'The link leads to a draft that nobody can see yet.',
  'section-empty': () => 'There is nothing in this section yet.',
  'page-empty': () => 'There is nothing on the page yet.',
  'form-nowhere': () => 'Where this leads has not been chosen yet.',
  'iban-wrong': () => 'This IBAN is not right. Check its digits.',
  'picture-gone': () => 'The picture is no longer there. Choose another.',
  'file-gone': () => 'The file is missing. Choose one.',
  'captions-missing': () => 'The film has no captions.',
  'headings-skip': (what) => `The heading “${what}” skips a level.`,
  'heading-empty': () => 'A heading in the text is empty.',
  'event-over-before-begun': () => 'The end lies before the beginning.',
  'event-without-access': () =>
    'It does not say how one gets in with a wheelchair, or whether there is sign language.',
  'event-past-in-draft': () => 'The event is over already.',
}

export const findingWords = speak(german, english)
