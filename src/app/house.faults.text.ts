import type { Faults } from '#kernel/refusal.ts'
import { speak } from '#kernel/text.ts'

/** What the house itself refuses, and what it says to a reason that nobody has words for. */
export const houseFaults = speak<Faults>(
  {
    invalid: {
      title: 'Das konnten wir nicht annehmen',
      says: 'Etwas an der Eingabe passt nicht. Es wurde nichts gespeichert.',
      todo: 'Geh zurück, deine Eingaben stehen noch im Formular. Prüfe sie und sende noch einmal.',
    },
    forbidden: {
      title: 'Das ist nicht für dich freigegeben',
      says: 'Diese Seite gehört zu einer Aufgabe, die du in diesem Jam nicht hast. Es wurde nichts geändert.',
      todo: 'Wenn du die Aufgabe übernehmen sollst, bitte die Organisation um eine Einladung.',
    },
    missing: {
      title: 'Diese Seite gibt es nicht',
      says: 'Vielleicht ist die Adresse unvollständig, oder was hier war, ist nicht mehr da.',
      todo: 'Prüfe die Adresse oder geh zur Startseite.',
    },
    conflict: {
      title: 'Hier war jemand schneller',
      says: 'Der Stand hat sich geändert, vielleicht in einem anderen Fenster. Deine letzte Eingabe wurde nicht gespeichert.',
      todo: 'Lade die Seite neu und sieh dir den jetzigen Stand an.',
    },
    gone: {
      title: 'Dieser Link gilt nicht mehr',
      says: 'Er wurde schon benutzt oder ist abgelaufen. Es ist nichts verloren.',
      todo: 'Bitte um einen neuen Link.',
    },
    busy: {
      title: 'Das war zu viel auf einmal',
      says: 'Gerade kamen zu viele Anfragen. Diese letzte wurde nicht ausgeführt, alles vorher ist gespeichert.',
      todo: 'Warte einige Minuten und versuche es noch einmal.',
    },
    incident: {
      title: 'Bei uns ist ein Fehler passiert',
      says: 'Diese letzte Eingabe wurde nicht gespeichert. Alles vorher ist sicher. Der Fehler steht mit seiner Nummer im Protokoll.',
      todo: 'Versuche es noch einmal. Bleibt es dabei, nenne der Organisation die Nummer.',
    },
    'page.slow': {
      title: 'Das hat zu lange gedauert',
      says: 'Wir haben nach einer halben Minute aufgehört zu warten. Ob noch etwas gespeichert wurde, siehst du auf der Seite, von der du kommst.',
      todo: 'Lade sie neu und versuche es dann noch einmal.',
    },
    'page.foreign': {
      title: 'Diese Anfrage kam von einer anderen Seite',
      says: 'Zu deinem Schutz nehmen wir Eingaben nur von unseren eigenen Seiten an. Es wurde nichts geändert.',
      todo: 'Öffne die Seite bei uns und sende die Eingabe dort.',
    },
    'form.large': {
      title: 'Das ist zu groß',
      says: 'Das ist mehr, als diese Seite auf einmal annimmt. Es wurde nichts gespeichert.',
      todo: 'Verkleinere die Datei oder teile auf, was du sendest.',
    },
    'file.empty': {
      title: 'Die Datei ist leer',
      says: 'Es kam eine Datei ohne Inhalt an. Es wurde nichts gespeichert.',
      todo: 'Wähle die Datei noch einmal aus.',
    },
    'picture.unreadable': {
      title: 'Dieses Bild können wir nicht lesen',
      says: 'Die Datei ist beschädigt oder kein Foto (JPEG, PNG oder WebP). Es wurde nichts gespeichert.',
      todo: 'Öffne das Bild auf deinem Gerät, speichere es als JPEG und lade es noch einmal hoch.',
    },
    'import.missing': {
      title: 'Diese Datei ist nicht mehr da',
      says: 'Was nur angesehen und nicht eingelesen wird, behalten wir einen Tag. Im Jam hat sich nichts geändert.',
      todo: 'Lade die Datei noch einmal hoch.',
    },
    'shift.hours': {
      title: 'Das wäre zu viel für diese Person',
      says: 'Mit dieser Schicht wären es mehr Stunden in 24 Stunden, als die Regeln des Jams erlauben. Es wurde nichts geändert.',
      todo: 'Nimm eine kürzere Schicht, oder gib vorher eine andere ab.',
    },
    'shift.rest': {
      title: 'Da fehlt die Ruhe dazwischen',
      says: 'Zwischen diesen Schichten bliebe weniger Ruhe, als die Regeln des Jams vorsehen. Es wurde nichts geändert.',
      todo: 'Nimm eine Schicht mit mehr Abstand, oder gib vorher eine andere ab.',
    },
    'mail.missing': {
      title: 'Diese E-Mail gibt es nicht',
      says: 'Sie gehört zu einem anderen Jam, oder ihre Empfänger*in hat das Konto gelöscht.',
      todo: 'Geh zum Postausgang.',
    },
    'mail.sent': {
      title: 'Diese E-Mail ist schon verschickt',
      says: 'Vielleicht hat sie gerade jemand in einem anderen Fenster verschickt. Sie geht kein zweites Mal hinaus.',
      todo: 'Geh zum Postausgang und sieh dir den Stand an.',
    },
    'mail.invented': {
      title: 'Diese Person ist erfunden',
      says: 'Zum Ausprobieren gibt es Menschen ohne Postfach. E-Mails an sie bleiben im Postausgang.',
      todo: 'Lies die E-Mail im Postausgang.',
    },
    'mail.no-smtp': {
      title: 'Dieser Server verschickt keine E-Mails',
      says: 'Es ist kein Mailserver eingestellt. Die E-Mail bleibt im Postausgang.',
      todo: 'Lies sie dort und gib sie weiter, oder bitte, wer den Server betreibt, SMTP_URL zu setzen.',
    },
    'mail.sure': {
      title: 'Das ist schon entschieden',
      says: 'Bei dieser E-Mail ist nicht mehr unklar, ob sie ankam. Es wurde nichts geändert.',
      todo: 'Geh zum Postausgang und sieh dir den Stand an.',
    },
  },
  {
    invalid: {
      title: 'We could not accept this',
      says: 'Something about the input does not fit. Nothing was stored.',
      todo: 'Go back, what you typed is still in the form. Check it and send it again.',
    },
    forbidden: {
      title: 'This is not open to you',
      says: 'This page belongs to a task that you do not have in this jam. Nothing was changed.',
      todo: 'If you are to take on the task, ask the organisers for an invitation.',
    },
    missing: {
      title: 'There is no such page',
      says: 'Perhaps the address is incomplete, or what was here is gone.',
      todo: 'Check the address or go to the first page.',
    },
    conflict: {
      title: 'Somebody was faster',
      says: 'Things have changed, perhaps in another window. Your last input was not stored.',
      todo: 'Reload the page and look at how things stand now.',
    },
    gone: {
      title: 'This link is no longer valid',
      says: 'It was used already or has expired. Nothing is lost.',
      todo: 'Ask for a new link.',
    },
    busy: {
      title: 'That was too much at once',
      says: 'Too many requests came in. This last one was not carried out, everything before it is stored.',
      todo: 'Wait a few minutes and try again.',
    },
    incident: {
      title: 'Something went wrong on our side',
      says: 'This last input was not stored. Everything before it is safe. The fault is in the log with its number.',
      todo: 'Try again. If it stays like this, tell the organisers the number.',
    },
    'page.slow': {
      title: 'This took too long',
      says: 'We stopped waiting after half a minute. Whether something was stored you see on the page you come from.',
      todo: 'Load it again and then try once more.',
    },
    'page.foreign': {
      title: 'This request came from another site',
      says: 'To protect you we accept input from our own pages only. Nothing was changed.',
      todo: 'Open the page here and send the input there.',
    },
    'form.large': {
      title: 'This is too large',
      says: 'This is more than this page takes at once. Nothing was stored.',
      todo: 'Make the file smaller or split what you send.',
    },
    'file.empty': {
      title: 'The file is empty',
      says: 'A file without content arrived. Nothing was stored.',
      todo: 'Choose the file again.',
    },
    'picture.unreadable': {
      title: 'We cannot read this picture',
      says: 'The file is damaged or no photograph (JPEG, PNG or WebP). Nothing was stored.',
      todo: 'Open the picture on your device, save it as JPEG and upload it again.',
    },
    'import.missing': {
      title: 'This file is no longer here',
      says: 'What is only looked at and not imported we keep for a day. Nothing has changed in the jam.',
      todo: 'Upload the file once more.',
    },
    'shift.hours': {
      title: 'That would be too much for this person',
      says: 'With this shift it would be more hours within 24 than the rules of the jam allow. Nothing was changed.',
      todo: 'Take a shorter shift, or give another one back first.',
    },
    'shift.rest': {
      title: 'There would be no rest in between',
      says: 'Between these shifts there would be less rest than the rules of the jam ask for. Nothing was changed.',
      todo: 'Take a shift further away, or give another one back first.',
    },
    'mail.missing': {
      title: 'There is no such e-mail',
      says: 'It belongs to another jam, or its recipient has deleted the account.',
      todo: 'Go to the outbox.',
    },
    'mail.sent': {
      title: 'This e-mail is already sent',
      says: 'Perhaps somebody sent it just now in another window. It does not go out a second time.',
      todo: 'Go to the outbox and look at its state.',
    },
    'mail.invented': {
      title: 'This person is invented',
      says: 'There are people without a mailbox, for trying things out. E-mails to them stay in the outbox.',
      todo: 'Read the e-mail in the outbox.',
    },
    'mail.no-smtp': {
      title: 'This server sends no e-mails',
      says: 'No mail server is configured. The e-mail stays in the outbox.',
      todo: 'Read it there and pass it on, or ask whoever runs the server to set SMTP_URL.',
    },
    'mail.sure': {
      title: 'This is decided already',
      says: 'It is no longer unclear whether this e-mail arrived. Nothing was changed.',
      todo: 'Go to the outbox and look at its state.',
    },
  },
)
