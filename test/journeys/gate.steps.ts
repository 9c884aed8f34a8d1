import type { Hands } from './hands.ts'

/** What Lichtblick settles before anybody is accepted, from the page of its need: a list of nine small pages. */
export async function makeReady(hands: Hands): Promise<void> {
  await hands.follow('Bereit für den Jam?')
  await task(hands, 'Zuhause nach dem Jam', () => hands.choose('Hier, auf diesem Server'))
  await task(hands, 'Adresse im Netz', () => hands.choose('Es braucht keine'))
  await task(hands, 'Verantwortlich', () => hands.type('Name und Aufgabe', 'Amina Adler, Leitung'))
  await task(hands, 'Wer bezahlt', () => hands.type('Wer trägt die laufenden Kosten?', 'Der Verein'))
  await task(hands, 'Erreichbar in den 24 Stunden', async () => {
    await hands.type('Wer?', 'Amina Adler')
    await hands.type('Wann und wie?', 'Den ganzen Samstag am Tisch des Teams.')
  })
  await task(hands, 'Datenschutz', () => hands.type('Wer ist zuständig?', 'Frau Berg vom Träger'))
  await task(hands, 'Inhalte', async () => {
    await hands.choose('Alles liegt bereit')
    await hands.type('Was, und wo liegt es?', 'Texte und erfundene Anfragen im Büro.')
  })
  await task(hands, 'Zugänge', () => hands.choose('Es braucht keine'))
  const proof = 'Jemand schreibt ohne Konto und bekommt eine Antwort. Zwei von uns sehen das Gespräch.'
  await task(hands, 'Woran ihr merkt, dass es fertig ist', () => hands.type('Was wir ausprobieren', proof))
  await agree(hands, 'Wir haben Zeit: höchstens 4 Stunden vor dem Jam und 6 Stunden währenddessen.')
  await agree(hands, 'Wer bei uns entscheidet, ist einverstanden. Wir übernehmen den Dienst nach dem Jam.')
  await hands.page.getByText('Alles da für die Zusage').waitFor()
}

async function task(hands: Hands, title: string, fill: () => Promise<void>): Promise<void> {
  await hands.follow(title)
  await fill()
  await hands.press('Speichern')
}

const agree = (hands: Hands, says: string): Promise<void> => hands.press(`Zusagen ${says}`)
