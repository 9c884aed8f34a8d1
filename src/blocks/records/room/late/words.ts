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
    deviceFull:
      'Dieses Gerät hat keinen Platz mehr. Was du speicherst, ist da, solange eine Verbindung besteht; ohne Verbindung bleibt hier nichts. Mach Platz auf dem Gerät und lade neu.',
    deviceCleared: 'Der Browser hat dieses Gerät geleert.',
    deviceLost: (count: number) =>
      count === 1
        ? '1 Änderung, die hier noch auf die Verbindung gewartet hat, ist fort. Alles, was gespeichert war, ist da. Schreib sie noch einmal.'
        : `${count} Änderungen, die hier noch auf die Verbindung gewartet haben, sind fort. Alles, was gespeichert war, ist da. Schreib sie noch einmal.`,
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
    deviceFull:
      'This device has no room left. What you save is there as long as there is a connection; without one nothing stays here. Make room on the device and load again.',
    deviceCleared: 'The browser has cleared this device.',
    deviceLost: (count) =>
      count === 1
        ? '1 change that was still waiting here for a connection is gone. Everything that was saved is there. Write it once more.'
        : `${count} changes that were still waiting here for a connection are gone. Everything that was saved is there. Write them once more.`,
  },
)
