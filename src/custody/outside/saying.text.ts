import { speak } from '#kernel/text.ts'

const nothingSent = 'Es wurde nichts gesendet.'
const noneSent = 'Nothing was sent.'

/** Sentences for what goes wrong in the browser of somebody without an account, by code; the server's refusals bring theirs. */
export const outsideTrouble = speak<Record<string, string>>(
  {
    offline: 'Keine Verbindung. Es ist nichts verloren. Versuchen Sie es gleich noch einmal.',
    stopped: 'Angehalten. Es wurde nichts gespeichert.',
    bug: 'Hier ist etwas schiefgegangen. Es wurde nichts geändert. Laden Sie die Seite neu.',
    log: `Der Server zeigt ein anderes Verzeichnis der Einrichtung, als es dieser Link verlangt. ${nothingSent} Fragen Sie die Einrichtung auf einem anderen Weg.`,
    outside: `Der Server zeigt etwas, das nicht von der Einrichtung stammt. ${nothingSent}`,
    receipt:
      'Der Server wollte etwas anderes unterschreiben lassen als diesen Besuch. Wir haben nichts unterschrieben.',
    file: 'Diese Datei ist nicht die, die angekündigt war. Wir öffnen sie nicht.',
    'file.changed': `Die Datei hat sich inzwischen geändert oder ist weg. ${nothingSent} Wählen Sie sie neu aus.`,
    'picture.damaged': `Dieses Bild ist beschädigt. ${nothingSent} Wählen Sie ein anderes.`,
    'words.count': 'Es müssen genau zwölf Wörter sein.',
    'words.checksum':
      'Diese zwölf Wörter passen nicht zusammen. Meist ist eines verwechselt oder vertauscht.',
    'words.unknown': 'Ein Wort steht nicht in der Liste. Prüfen Sie die ersten vier Buchstaben.',
    'outside.intake-unproven':
      'Der Briefkasten bekommt gerade ein neues Schloss. Es ist nichts verloren. Versuchen Sie es in einer Minute noch einmal.',
    'outside.gap': 'Hier fehlt eine Antwort: Der Server zeigt nicht alles, was geschrieben wurde.',
    'outside.author':
      'Diese Antwort stammt von jemandem, den die Einrichtung nicht kennt. Wir zeigen sie nicht.',
    'outside.other-place': 'Diese Antwort gehört nicht hierher. Wir zeigen sie nicht.',
    'outside.damaged': 'Diese Antwort kam beschädigt an. Wir zeigen sie nicht.',
    'age.damaged': 'Diese Antwort kam beschädigt an. Wir zeigen sie nicht.',
  },
  {
    offline: 'No connection. Nothing is lost. Try again in a moment.',
    stopped: 'Stopped. Nothing was stored.',
    bug: 'Something went wrong here. Nothing was changed. Load the page again.',
    log: `The server shows another directory of the organisation than this link asks for. ${noneSent} Ask the organisation in another way.`,
    outside: `The server shows something that is not from the organisation. ${noneSent}`,
    receipt: 'The server wanted something else signed than this visit. We signed nothing.',
    file: 'This file is not the one that was announced. We do not open it.',
    'file.changed': `The file has changed meanwhile or is gone. ${noneSent} Choose it again.`,
    'picture.damaged': `This picture is damaged. ${noneSent} Choose another one.`,
    'words.count': 'It must be exactly twelve words.',
    'words.checksum': 'These twelve words do not fit together. Mostly one is mixed up or in the wrong place.',
    'words.unknown': 'One word is not in the list. Check its first four letters.',
    'outside.intake-unproven':
      'The letter box is just getting a new lock. Nothing is lost. Try again in a minute.',
    'outside.gap': 'A reply is missing here: the server does not show all that was written.',
    'outside.author':
      'This reply comes from somebody whom the organisation does not know. We do not show it.',
    'outside.other-place': 'This reply does not belong here. We do not show it.',
    'outside.damaged': 'This reply arrived damaged. We do not show it.',
    'age.damaged': 'This reply arrived damaged. We do not show it.',
  },
)

/** Which word it was, counted from 0. */
export const outsideWord = speak(
  (at: number) => `Das ${at + 1}. Wort steht nicht in der Liste. Prüfen Sie seine ersten vier Buchstaben.`,
  (at: number) => `Word ${at + 1} is not in the list. Check its first four letters.`,
)
