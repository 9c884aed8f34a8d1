import { speak } from '#kernel/text.ts'

export const lateWords = speak(
  {
    title: 'Du hast an etwas geschrieben, das es nicht mehr gibt',
    says: 'Jemand hat diesen Eintrag gelöscht oder in ein Fach gelegt, das du nicht liest, bevor deine Änderung ankam. Gelöscht bleibt gelöscht. Kopier heraus, was du brauchst.',
    partSays: 'Der Eintrag ist noch da, aber der Teil davon, an dem du geschrieben hast, wurde gelöscht.',
    open: 'Eintrag öffnen',
    happened: 'Verlauf',
    nothing: 'Hier gab es keinen Text.',
    drop: 'Gelesen, verwerfen',
    dropAsk: 'Diese Änderung verwerfen?',
    dropSays: 'Sie steht danach nirgends mehr.',
    dropYes: 'Verwerfen',
  },
  {
    title: 'You wrote in something that is not there any more',
    says: 'Somebody erased this record, or put it in a drawer that you do not read, before your change arrived. What is erased stays erased. Copy what you need.',
    partSays: 'The record is still there, but the part of it that you wrote in was erased.',
    open: 'Open the record',
    happened: 'Timeline',
    nothing: 'There was no text.',
    drop: 'Read, discard',
    dropAsk: 'Discard this change?',
    dropSays: 'It will not be anywhere afterwards.',
    dropYes: 'Discard',
  },
)
