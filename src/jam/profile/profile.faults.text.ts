import type { Faults } from '#kernel/refusal.ts'
import { speak } from '#kernel/text.ts'

export const profileFaults = speak<Faults>(
  {
    'file.large': {
      title: 'Die Datei ist zu groß',
      says: 'Eine Datei darf höchstens 20 MB haben. Es wurde nichts gespeichert.',
      todo: 'Verkleinere die Datei oder teile sie auf.',
    },
    'file.type': {
      title: 'Diese Art von Datei nehmen wir nicht an',
      says: 'Möglich sind PDF, Bilder, Text, CSV, ODT, DOCX und ZIP. Es wurde nichts gespeichert.',
      todo: 'Wandle die Datei um und versuche es noch einmal.',
    },
    'partner.many': {
      title: 'Das sind sehr viele Partner',
      says: 'Ein Jam nennt höchstens 60 Partner. Dieser eine ist nicht dazugekommen.',
      todo: 'Entferne einen, oder nenne mehrere zusammen.',
    },
    'suggestion.full': {
      title: 'Gerade sind sehr viele Anregungen da',
      says: 'Die Organisation kommt mit dem Antworten nicht nach. Deine ist nicht gespeichert.',
      todo: 'Heb dir deinen Text auf und versuche es in ein paar Tagen noch einmal.',
    },
    'suggestion.no-sender': {
      title: 'Hier wartet niemand auf eine Mail',
      says: 'Zu dieser Anregung gibt es keine E-Mail-Adresse. Die Antwort ist nicht gespeichert.',
      todo: 'Antworte öffentlich.',
    },
    'remember.gone': {
      title: 'Diese Erinnerung gibt es nicht mehr',
      says: 'Sie wurde gelöscht, oder die Mail zum nächsten Jam ist schon geschrieben. Deine Adresse haben wir nicht.',
      todo: 'Möchtest du wieder Bescheid bekommen, trag dich unter „Ich möchte helfen“ ein.',
    },
    'plan.moved': {
      title: 'Dieser Schritt wurde gerade geändert',
      says: 'Jemand hat ihn in einem anderen Fenster gespeichert. Deine Änderung wurde nicht gespeichert.',
      todo: 'Geh zurück zum Plan und sieh, ob deine Änderung noch nötig ist.',
    },
    'plan.missing': {
      title: 'Diesen Schritt gibt es nicht mehr',
      says: 'Jemand hat ihn aus dem Plan genommen. Es wurde nichts geändert.',
      todo: 'Geh zurück zum Plan.',
    },
    'plan.no-organiser': {
      title: 'Diese Person gehört nicht zum Orga-Team',
      says: 'Schritte übernimmt, wer den Jam organisiert. Es wurde nichts geändert.',
      todo: 'Lade sie unter „Rollen“ ein oder wähle jemand anderen.',
    },
    'import.undone': {
      title: 'Das ist schon zurückgenommen',
      says: 'Dieses Einlesen wurde bereits zurückgenommen, vielleicht in einem anderen Fenster.',
      todo: 'Lade die Seite neu und sieh dir den jetzigen Stand an.',
    },
    'suggestion.answered': {
      title: 'Diese Anregung ist schon beantwortet',
      says: 'Jemand anderes war schneller. Deine Antwort wurde nicht gespeichert.',
      todo: 'Sieh dir die Antwort im Schaufenster an.',
    },
    'jam.real': {
      title: 'Dieser Jam ist kein Beispiel',
      says: 'Nur das Beispiel lässt sich wegwerfen. Es wurde nichts gelöscht.',
      todo: 'Geh zurück zum Profil des Jams.',
    },
    'cancellation.final': {
      title: 'Die Absage ist schon verschickt',
      says: 'Seit über einer Stunde ist der Jam abgesagt, und alle haben ihre E-Mail. Es wurde nichts geändert.',
      todo: 'Soll er doch stattfinden, öffne ihn mit neuen Terminen als neuen Jam.',
    },
    'organisation.claimed': {
      title: 'Für diese Organisation spricht schon jemand',
      says: 'Weitere Menschen lädt sie selbst ein. Es wurde nichts verschickt.',
      todo: 'Geh zurück zu den Rollen.',
    },
  },
  {
    'file.large': {
      title: 'The file is too large',
      says: 'A file may have at most 20 MB. Nothing was stored.',
      todo: 'Make the file smaller or split it.',
    },
    'file.type': {
      title: 'We do not accept this kind of file',
      says: 'PDF, pictures, text, CSV, ODT, DOCX and ZIP are possible. Nothing was stored.',
      todo: 'Convert the file and try again.',
    },
    'partner.many': {
      title: 'That is a great many partners',
      says: 'A jam names at most 60 partners. This one was not added.',
      todo: 'Remove one, or name several together.',
    },
    'suggestion.full': {
      title: 'There are a great many suggestions right now',
      says: 'The organisers cannot keep up with answering. Yours was not stored.',
      todo: 'Keep your text and try again in a few days.',
    },
    'suggestion.no-sender': {
      title: 'Nobody waits for a mail here',
      says: 'There is no e-mail address to this suggestion. The answer was not stored.',
      todo: 'Answer in public.',
    },
    'remember.gone': {
      title: 'This reminder is no longer there',
      says: 'It was erased, or the mail about the next jam is written already. We do not have your address.',
      todo: 'If you would like to be told again, leave it under “I want to help”.',
    },
    'plan.moved': {
      title: 'This step was just changed',
      says: 'Somebody saved it in another window. Your change was not stored.',
      todo: 'Go back to the plan and see whether your change is still needed.',
    },
    'plan.missing': {
      title: 'This step is no longer there',
      says: 'Somebody took it out of the plan. Nothing was changed.',
      todo: 'Go back to the plan.',
    },
    'plan.no-organiser': {
      title: 'This person is not among the organisers',
      says: 'Steps are taken on by those who organise the jam. Nothing was changed.',
      todo: 'Invite them under “Roles” or choose somebody else.',
    },
    'import.undone': {
      title: 'This is taken back already',
      says: 'This import was taken back before, perhaps in another window.',
      todo: 'Reload the page and look at how things stand now.',
    },
    'suggestion.answered': {
      title: 'This suggestion is answered already',
      says: 'Somebody else was faster. Your answer was not stored.',
      todo: 'See the answer in the showcase.',
    },
    'jam.real': {
      title: 'This jam is no sample',
      says: 'Only the sample can be thrown away. Nothing was deleted.',
      todo: 'Go back to the profile of the jam.',
    },
    'cancellation.final': {
      title: 'The cancellation has been sent',
      says: 'The jam has been cancelled for more than an hour, and everybody has got their e-mail. Nothing was changed.',
      todo: 'If it is to take place after all, open it with new dates as a new jam.',
    },
    'organisation.claimed': {
      title: 'Somebody speaks for this organisation already',
      says: 'It invites further people itself. Nothing was sent.',
      todo: 'Go back to the roles.',
    },
  },
)
