import type { Form } from '#field/form/form.ts'
import { easy } from '#field/form/wording.ts'

/** German words of a template, and what they are in Leichte Sprache: short sentences, one thought each. */
export type Easy = { [german: string]: string }

/** The form with Leichte Sprache as a language of its own; what has no words there stays in German, and is found. */
export function withEasy(form: Form, words: Easy): Form {
  const [first, ...rest] = form.langs
  return { ...said(form, words), langs: [first, easy, ...rest] }
}

function said<T>(node: T, words: Easy): T {
  if (Array.isArray(node)) return node.map((one) => said(one, words)) as T
  if (typeof node !== 'object' || node === null) return node
  const one = node as Record<string, unknown>
  if (typeof one.de === 'string' && typeof one.en === 'string') {
    const simple = words[one.de]
    return (simple ? { ...one, [easy]: simple } : one) as T
  }
  return Object.fromEntries(Object.entries(one).map(([name, value]) => [name, said(value, words)])) as T
}

/** What happens to the answers, in Leichte Sprache. */
export const easyPrivacy = (who: string, months: number): string =>
  [
    `Wir heißen: ${who}.`,
    'Wir fragen Sie nach Ihren Daten.\nZum Beispiel: nach Ihrem Namen.\nWir brauchen die Daten, damit wir helfen können.',
    'Sie müssen nicht antworten.\nAber ohne die Daten können wir nicht helfen.\nSie dürfen auch später Nein sagen.',
    'Nur Menschen von uns lesen Ihre Antworten.\nIhre Antworten sind verschlüsselt.\nDas heißt: Niemand anderes kann sie lesen.',
    `Nach ${months} Monaten löschen wir alles.`,
    'Sie dürfen fragen: Was wissen Sie über mich?\nSie dürfen sagen: Ändern Sie das.\nSie dürfen sagen: Löschen Sie das.\nSie können sich beim Amt für Daten-Schutz beschweren.',
  ].join('\n\n')

const letter = (says: string): string => `Guten Tag,\n\n${says}\n\nFreundliche Grüße`

export const everydayEasy: Easy = {
  'Hilfe im Alltag': 'Hilfe im Alltag',
  'Sagen Sie uns, was Sie brauchen. Die Hilfe kostet nichts.':
    'Brauchen Sie Hilfe?\nSagen Sie uns: Was brauchen Sie?\nDie Hilfe kostet kein Geld.',
  'Für wen?': 'Wer braucht Hilfe?',
  'Für wen fragen Sie?': 'Wer braucht Hilfe?',
  'Für mich': 'Ich brauche Hilfe.',
  'Für jemand anderen': 'Jemand anderes braucht Hilfe.',
  'Wie heißt die Person?': 'Wie heißt die Person?',
  'Die Person weiß, dass ich frage, und ist einverstanden.':
    'Die Person weiß: Ich frage für sie. Die Person sagt: Ja.',
  'Was brauchen Sie?': 'Was brauchen Sie?',
  'Wobei können wir helfen?': 'Wobei sollen wir helfen?',
  Einkaufen: 'Einkaufen',
  'Besuch und Gespräch': 'Jemand besucht mich. Wir reden.',
  'Begleitung zu Terminen': 'Jemand geht mit mir mit. Zum Beispiel: zum Arzt.',
  'Kleine Reparaturen': 'Etwas ist kaputt. Jemand macht es heil.',
  'Briefe und Anträge': 'Jemand hilft mir bei Briefen.',
  'Telefon und Computer': 'Jemand hilft mir beim Handy oder Computer.',
  'Wie oft?': 'Wie oft?',
  Einmal: 'Ein Mal',
  'Jede Woche': 'Jede Woche',
  'Jeden Monat': 'Jeden Monat',
  'Wann?': 'An welchem Tag?',
  'Der Tag liegt heute oder später.': 'Der Tag ist schon vorbei. Nehmen Sie einen anderen Tag.',
  'Was sollen wir wissen?': 'Was ist noch wichtig?',
  'Stufen, Haustiere, Allergien: was wichtig ist.': 'Zum Beispiel: Gibt es Stufen? Haben Sie einen Hund?',
  'Wie erreichen wir Sie?': 'Wie erreichen wir Sie?',
  'Wie heißen Sie?': 'Wie heißen Sie?',
  Telefonnummer: 'Ihre Telefon-Nummer',
  'Wohin kommen wir?': 'Wo wohnen Sie?',
  'Danke. Wir rufen Sie innerhalb von zwei Tagen an.': 'Danke.\nWir rufen Sie an.\nSpätestens in 2 Tagen.',
  Neu: 'Wir haben Ihre Frage bekommen.',
  'In Arbeit': 'Wir suchen jemanden.',
  Vermittelt: 'Jemand kommt zu Ihnen.',
  'Nicht möglich': 'Wir können leider nicht helfen.',
  [letter('vielen Dank, wir haben Ihre Nachricht bekommen und melden uns, sobald wir mehr wissen.')]: letter(
    'wir haben Ihre Frage bekommen.\nWir suchen jemanden.\nDann schreiben wir Ihnen wieder.',
  ),
  [letter(
    'uns fehlt noch eine Angabe: …\n\nAntworten Sie einfach hier, mit Ihren zwölf Wörtern kommen Sie jederzeit zurück.',
  )]: letter(
    'wir müssen noch etwas wissen: …\nSie können hier antworten.\nSie brauchen dazu Ihre 12 Wörter.',
  ),
  [letter('… kommt am … um … Uhr zu Ihnen.')]: letter('… kommt zu Ihnen.\nAm: …\nUm: … Uhr.'),
  [letter('dafür haben wir gerade leider niemanden. Vielleicht hilft Ihnen: …')]: letter(
    'wir haben leider niemanden gefunden.\nVielleicht hilft Ihnen: …',
  ),
}
