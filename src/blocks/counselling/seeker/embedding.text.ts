import { speak } from '#kernel/text.ts'

export const embeddingWords = speak(
  {
    title: 'Knopf für eure Website',
    says: 'Kopiert diese Zeile auf eure Website. Sie ist ein gewöhnlicher Link: Vor dem Klick wird von uns nichts geladen, und eure Website erfährt nichts vom Gespräch. Was hinter # steht, ist der Fingerabdruck eures Tresors; der Browser der Ratsuchenden prüft ihn, bevor er etwas verschließt.',
    noFounder:
      'Kopiert diese Zeile auf eure Website. Sie ist ein gewöhnlicher Link: Vor dem Klick wird von uns nichts geladen. Sobald eine Stelle einen Briefkasten hat, steht hier auch der Fingerabdruck eures Tresors: Nehmt die Zeile dann neu.',
    write: 'Online schreiben',
  },
  {
    title: 'A button for your website',
    says: 'Copy this line to your website. It is an ordinary link: before the click nothing of ours is loaded, and your website learns nothing of the conversation. What follows # is the fingerprint of your vault; the browser of whoever seeks help checks it before it seals anything.',
    noFounder:
      'Copy this line to your website. It is an ordinary link: before the click nothing of ours is loaded. Once an office has a letter box, the fingerprint of your vault stands here, too: take the line anew then.',
    write: 'Write online',
  },
)
