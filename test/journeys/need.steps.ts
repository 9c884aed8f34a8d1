import type { Hands } from './hands.ts'
import { codeFor } from './post.ts'
import type { Stage } from './stage.ts'

/** What Lichtblick lacks, question by question, as the guided scoping asks it. */
const story = {
  organisation: 'Lichtblick e.V.',
  problem:
    'Junge Menschen rufen nicht an. Sie würden schreiben, aber wir haben keinen Weg, der vertraulich ist.',
  whom: 'Etwa 300 junge Menschen im Jahr und vier Kolleg*innen in der Beratung.',
  today: 'Sie schreiben uns in sozialen Netzen. Antworten dürfen wir dort nicht.',
  goal: 'Ein Chat ohne Anmeldung, den wir zu zweit betreuen können.',
  title: 'Schreiben statt anrufen',
  teaser: 'Ein Chat für junge Menschen in Not. Ohne Konto, ohne Spuren.',
}

/** From the page of the jam to the first of the ten questions. */
export async function beginScoping(hands: Hands, jam: string): Promise<void> {
  await hands.page.goto(`/jams/${jam}`)
  await hands.follow('Bedarf melden')
  await hands.press('Bedarf melden')
}

export async function answerTheFirst(hands: Hands): Promise<void> {
  await hands.type('Wie heißt eure Einrichtung oder Initiative?', story.organisation)
  await hands.press('Weiter')
  await hands.type('Was fehlt euch im Alltag?', story.problem)
  await hands.press('Weiter')
  await hands.type('Wem hilft es, und wie vielen?', story.whom)
  await hands.press('Weiter')
  await hands.type('Wie macht ihr es heute?', story.today)
  await hands.press('Weiter')
}

/** From the goal to the title; what a jam asks besides stands right before that. */
export async function answerTheRest(hands: Hands, { own }: { own?: [string, string] } = {}): Promise<void> {
  await hands.type('Was muss nach 24 Stunden da sein?', story.goal)
  await hands.press('Weiter')
  for (const option of [
    'Beratung im Chat',
    'Namen und Kontaktdaten',
    'Ja, vor Ort oder im Videoraum',
    'Wir selbst',
  ]) {
    await hands.choose(option)
    await hands.press('Weiter')
  }
  if (own) {
    await hands.type(...own)
    await hands.press('Weiter')
  }
  await hands.type('Wie sollen wir euren Bedarf nennen?', story.title)
  await hands.type('In zwei Sätzen: worum geht es?', story.teaser)
  await hands.press('Weiter')
}

/** Says who one is, proves the mailbox, hands the need in. */
export async function handIn(stage: Stage, hands: Hands, name: string, email: string): Promise<void> {
  await hands.type('Dein Name', name)
  await hands.type('Deine E-Mail-Adresse', email)
  await hands.press('Code schicken')
  await hands.type('Code aus der E-Mail', await codeFor(stage, email))
  await hands.press('Bedarf abschicken')
}

/** Five questions, each answered with the same word. */
export async function score(hands: Hands, word: string): Promise<void> {
  for (const criterion of [
    'Klare Verantwortung',
    'Klein genug',
    'Daten zur Hand',
    'Betrieb danach',
    'Wirkung',
  ])
    await hands.choose(word, criterion)
  await hands.press('Bewertung speichern')
}
