import type { Dice } from '../dice.ts'
import { entrusted } from '../play.ts'

const first = [
  'Nachbarschaftshilfe',
  'Beratungsstelle',
  'Jugendtreff',
  'Tafel',
  'Stadtteilladen',
  'Seniorenbüro',
]
const second = [
  'Lindenhof',
  'Birkenhain',
  'Am Kanal',
  'Morgentau',
  'Grünzug',
  'Südstadt',
  'Espenlaub',
  'Westtor',
]

const subjects = [
  ['form', 'Anmeldung zur Ferienfreizeit', 'Eltern melden ihre Kinder online an.'],
  ['counselling', 'Schreiben statt anrufen', 'Menschen schreiben uns auch nachts.'],
  ['records', 'Wer hilft wann bei wem', 'Ehrenamtliche und Einsätze in einer Liste.'],
  ['site', 'Eine Seite, die wir selbst pflegen', 'Termine und Neues ohne Umweg.'],
  ['custom', 'Karte der offenen Türen', 'Wo im Viertel heute jemand zuhört.'],
] as const

/** What an invented organisation answers to the questions of the scoping. */
export function answersFor(dice: Dice, n: number) {
  const [kind, subject, teaser] = subjects[n % subjects.length] ?? subjects[0]
  const organisation = `${dice.pick(first)} ${dice.pick(second)} ${n + 1}`
  const title = `${subject} ${n + 1}`
  const reach = dice.chance(0.8) ? 'there' : 'phone'
  const after = dice.chance(0.7) ? 'us' : dice.pick(['partner', 'open'] as const)
  const typed: Record<string, Record<string, string>> = {
    organisation: { organisation, website: 'www.example.org' },
    problem: { problem: entrusted('Uns fehlt die Zeit am Telefon.') },
    whom: { whom: `Rund ${20 + dice.below(400)} Menschen im Viertel.` },
    today: { today: 'Auf Papier und in einer Tabelle.' },
    goal: { goal: 'Eine Seite, auf der es ohne uns geht.' },
    kind: { kind },
    data: { data: dice.pick(['none', 'contact', 'sensitive'] as const) },
    reach: { reach, who: 'Büro, Zimmer 2' },
    after: { after, keeper: 'Geschäftsstelle' },
    title: { title, teaser },
  }
  return { organisation, title, typed }
}
