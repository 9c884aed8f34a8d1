import { Secret, TOTP } from 'otpauth'
import type { Hands } from './hands.ts'
import { codeFor } from './post.ts'
import type { Stage } from './stage.ts'

/** Sets up an app with codes where the house asks for a second step, and comes back confirmed. */
export async function confirmByApp(stage: Stage, hands: Hands, email: string): Promise<void> {
  await hands.follow('App mit Codes einrichten')
  if (await hands.page.getByRole('button', { name: 'Code schicken', exact: true }).isVisible()) {
    await hands.press('Code schicken')
    await hands.type('Code aus der E-Mail', await codeFor(stage, email))
    await hands.press('Bestätigen')
  }
  const shown = await hands.page.locator('code').first().innerText()
  const app = new TOTP({ secret: Secret.fromBase32(shown.replaceAll(' ', '')) })
  await hands.type('Code aus deiner App', app.generate({ timestamp: stage.clock.now().getTime() }))
  await hands.press('Einrichten')
}

/** Everything a service needs before it may go live. */
export async function shape(hands: Hands, manual: string): Promise<void> {
  await hands.follow('Name, Beschreibung, Adresse')
  await hands.type('Was tut er, und für wen?', 'Junge Menschen schreiben uns ohne Konto.')
  await hands.type('Unter welcher Adresse läuft er?', 'https://chat.lichtblick.example')
  await hands.press('Speichern')
  await hands.follow('Was ihr gebaut habt')
  await hands.type('Adresse des Quelltexts', 'https://codeberg.org/lichtblick/chat')
  await hands.type('Wie ist es gemacht?', 'Mit einem offenen Chat-Programm. Es läuft beim Träger.')
  await hands.press('Speichern')
  await hands.follow('Nach dem Jam')
  await hands.type('Wer betreut ihn nach dem Jam?', 'Amina Adler')
  await hands.type('Wer trägt die Kosten?', 'Lichtblick e.V., etwa 8 € im Monat')
  await hands.type('Wen fragt ihr in den ersten Wochen?', 'Jonas Jung')
  await hands.press('Speichern')
  await hands.follow('Unterlagen')
  await hands.hand('Datei', manual)
  await hands.type('Wie soll sie heißen?', 'Anleitung')
  await hands.press('Hochladen')
  await hands.follow('Zum Dienst')
  await hands.press('Live stellen')
}

const list = [
  'Die Unterlagen liegen beim Dienst',
  'Zwei Menschen der Einrichtung sind eingewiesen',
  'Die Einrichtung erreicht und bedient den Dienst allein',
  'Alle Passwörter und Schlüssel sind geändert',
  'Die Zugänge des Teams sind entfernt',
  'Wer betreut und wer zahlt, steht fest',
  'Für Fragen in den ersten Wochen ist jemand genannt',
  'Datenschutz: Der Vertrag ist unterschrieben, oder er ist nicht nötig',
]

export async function tickAll(hands: Hands): Promise<void> {
  for (const item of list) await hands.press(`Erledigt ${item}`)
}

export async function sign(hands: Hands, name: string): Promise<void> {
  await hands.type('Dein voller Name', name)
  await hands.press('Unterschreiben')
}
