import { speak } from '#kernel/text.ts'
import type { FindingCode } from './finding.ts'

type Says = { [code in FindingCode]: (where: string, more: string[]) => string }

export const findingWords = speak<Says>(
  {
    'no-question': () => 'Das Formular fragt noch nichts. Bitte mindestens eine Frage anlegen.',
    'name-double': (where) => `Der Name „${where}“ kommt mehrmals vor. Jede Frage braucht ihren eigenen.`,
    'name-unknown': (where, [name]) =>
      `Eine Bedingung bei „${where}“ fragt nach „${name}“. Das gibt es hier nicht (mehr).`,
    'group-unknown': (where, [name]) =>
      `Eine Bedingung bei „${where}“ zählt Einträge von „${name}“. Das ist keine Gruppe, die sich wiederholt.`,
    'jump-unknown': (where, [to]) => `Von „${where}“ geht es zu „${to}“. Diese Seite gibt es nicht.`,
    'list-unknown': (where, [list]) => `„${where}“ nimmt die Liste „${list}“. Sie gibt es nicht.`,
    'text-unknown': (where, [name]) =>
      `Ein Text bei „${where}“ nennt die Antwort auf „${name}“. Das gibt es hier nicht (mehr): Dort steht „…“.`,
    'choices-missing': (where) => `Bei „${where}“ gibt es nichts zur Auswahl.`,
    'rows-missing': (where) => `Die Tabelle „${where}“ hat keine Zeilen.`,
    'choice-double': (where, [value]) => `Bei „${where}“ kommt die Auswahl „${value}“ doppelt vor.`,
    cycle: (where, more) =>
      `Im Kreis: ${[where, ...more].map((name) => `„${name}“`).join(' hängt ab von ')}. So kommt nie etwas heraus.`,
    'jump-back': (where, [to]) =>
      `Von „${where}“ geht es zurück zu „${to}“. Wer dort schon war, geht weiter statt zurück.`,
    'page-dead': (where) => `Zur Seite „${where}“ führt kein Weg.`,
    'page-empty': (where) => `Auf der Seite „${where}“ steht nichts.`,
    'exit-unused': (where) => `Zum Ausgang „${where}“ führt kein Weg.`,
    'no-way-out': () => 'Jeder Weg endet an einem Ausgang: Niemand kann das Formular absenden.',
    'never-shown': (where) => `„${where}“ ist nie zu sehen: Die Bedingungen schließen sich aus.`,
    'never-right': (where) =>
      `Bei „${where}“ kann keine Antwort richtig sein: Die Bedingung passt nicht zu den Grenzen.`,
    'limits-contradict': (where) => `Bei „${where}“ liegt das Mindeste über dem Höchsten.`,
    'pattern-unknown': (where) => `Das Muster bei „${where}“ verstehen wir nicht. Es wird nicht geprüft.`,
    'rule-unknown': (where) =>
      `Eine Bedingung bei „${where}“ aus dem Import verstehen wir nicht. Sie entscheidet nichts.`,
    'title-missing': () => 'Das Formular hat keinen Titel.',
    'label-missing': (where) => `„${where}“ hat keinen Text: Niemand sieht, was gefragt ist.`,
    'translation-missing': (_where, [lang, count]) =>
      `${lang}: ${count} ${count === '1' ? 'Text fehlt' : 'Texte fehlen'} noch. Dort steht dann die erste Sprache.`,
    'consent-untranslated': (where, [lang]) =>
      `„${where}“ fehlt auf ${lang}. Was rechtlich zählt, muss jede*r in der gewählten Sprache lesen können.`,
    'consent-preset': (where) =>
      `Die Zustimmung „${where}“ ist vorab angekreuzt. Das gilt nicht: Zustimmen müssen Menschen selbst.`,
    'privacy-missing': () => 'Es fehlt, was mit den Antworten geschieht (Datenschutz, Art. 13 DSGVO).',
    'contact-missing': () => 'Es fehlt, wen man fragen kann und wie man Sie sonst erreicht.',
    'retention-missing': () => 'Es fehlt, nach wie vielen Monaten Antworten gelöscht werden.',
    'readers-few': (_where, [count]) =>
      `Nur ${count === '1' ? 'eine Person kann' : `${count} Personen können`} die Antworten lesen. Es müssen mindestens zwei sein, damit nichts verloren geht.`,
    'seats-without-waiting': (where) =>
      `${where ? `„${where}“ hat` : 'Das Formular hat'} begrenzte Plätze, aber keine Warteliste. Wer zu spät kommt, geht leer aus.`,
    'dates-backwards': () => 'Das Formular schließt, bevor es öffnet.',
    'states-missing': () => 'Es fehlen die Stände, die ein Vorgang haben kann.',
    'no-end-state': () => 'Kein Stand beendet einen Vorgang: Er bleibt für immer offen.',
    'personal-unmarked': (where) =>
      `„${where}“ fragt nach einer Person, ist aber nicht als persönlich markiert. Es würde mit veröffentlicht.`,
  },
  {
    'no-question': () => 'The form asks nothing yet. Please add at least one question.',
    'name-double': (where) => `The name “${where}” is there several times. Each question needs its own.`,
    'name-unknown': (where, [name]) =>
      `A condition at “${where}” asks for “${name}”. That does not exist here (any more).`,
    'group-unknown': (where, [name]) =>
      `A condition at “${where}” counts entries of “${name}”. That is no group that repeats.`,
    'jump-unknown': (where, [to]) => `From “${where}” it goes to “${to}”. This page does not exist.`,
    'list-unknown': (where, [list]) => `“${where}” takes the list “${list}”. It does not exist.`,
    'text-unknown': (where, [name]) =>
      `A text at “${where}” names the answer to “${name}”. That is not here (any more): it says “…” there.`,
    'choices-missing': (where) => `There is nothing to choose from at “${where}”.`,
    'rows-missing': (where) => `The table “${where}” has no rows.`,
    'choice-double': (where, [value]) => `The choice “${value}” is there twice at “${where}”.`,
    cycle: (where, more) =>
      `In a circle: ${[where, ...more].map((name) => `“${name}”`).join(' depends on ')}. Nothing ever comes out of it.`,
    'jump-back': (where, [to]) =>
      `From “${where}” it goes back to “${to}”. Whoever was there already goes on instead.`,
    'page-dead': (where) => `No way leads to the page “${where}”.`,
    'page-empty': (where) => `There is nothing on the page “${where}”.`,
    'exit-unused': (where) => `No way leads to the exit “${where}”.`,
    'no-way-out': () => 'Every way ends at an exit: nobody can send the form.',
    'never-shown': (where) => `“${where}” is never seen: its conditions exclude each other.`,
    'never-right': (where) => `No answer to “${where}” can be right: the condition does not fit the limits.`,
    'limits-contradict': (where) => `At “${where}” the least is above the most.`,
    'pattern-unknown': (where) => `We do not understand the pattern at “${where}”. It is not checked.`,
    'rule-unknown': (where) =>
      `We do not understand an imported condition at “${where}”. It decides nothing.`,
    'title-missing': () => 'The form has no title.',
    'label-missing': (where) => `“${where}” has no text: nobody sees what is asked.`,
    'translation-missing': (_where, [lang, count]) =>
      `${lang}: ${count} ${count === '1' ? 'text is' : 'texts are'} still missing. The first language stands there instead.`,
    'consent-untranslated': (where, [lang]) =>
      `“${where}” is missing in ${lang}. What counts by law must be readable in the chosen language.`,
    'consent-preset': (where) =>
      `The consent “${where}” is ticked beforehand. That does not count: people must agree themselves.`,
    'privacy-missing': () => 'What happens to the answers is missing (privacy, Art. 13 GDPR).',
    'contact-missing': () => 'Whom to ask, and how else to reach you, is missing.',
    'retention-missing': () => 'After how many months answers are erased is missing.',
    'readers-few': (_where, [count]) =>
      `Only ${count === '1' ? 'one person' : `${count} people`} can read the answers. It must be two at least, so that nothing gets lost.`,
    'seats-without-waiting': (where) =>
      `${where ? `“${where}” has` : 'The form has'} limited places but no waiting list. Whoever comes too late gets nothing.`,
    'dates-backwards': () => 'The form closes before it opens.',
    'states-missing': () => 'The states that a case can have are missing.',
    'no-end-state': () => 'No state ends a case: it stays open for ever.',
    'personal-unmarked': (where) =>
      `“${where}” asks for a person but is not marked as personal. It would be published too.`,
  },
)

export const wholeWords = speak(
  { privacy: 'Datenschutz', title: 'Titel', contact: 'Kontakt' },
  { privacy: 'Privacy', title: 'Title', contact: 'Contact' },
)
