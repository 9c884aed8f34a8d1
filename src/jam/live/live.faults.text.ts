import type { Faults } from '#kernel/refusal.ts'
import { speak } from '#kernel/text.ts'

export const liveFaults = speak<Faults>(
  {
    'team.missing': {
      title: 'Dieses Team gibt es nicht',
      says: 'Vielleicht ist die Adresse unvollständig, oder die Zuteilung wurde neu gemacht.',
      todo: 'Geh zu deinem Jam und öffne dein Team von dort.',
    },
    'team.members-only': {
      title: 'Diese Seite gehört dem Team',
      says: 'Nur wer gerade im Team ist, kann hier lesen und schreiben. Nach der Übergabe endet der Zugang.',
      todo: 'Wenn du dazugehören solltest, sprich mit der Organisation.',
    },
    'task.missing': {
      title: 'Diese Aufgabe gibt es nicht mehr',
      says: 'Jemand aus dem Team hat sie vom Board genommen. Sonst hat sich nichts geändert.',
      todo: 'Geh zurück zum Board und sieh nach, was dort steht.',
    },
    'task.taken': {
      title: 'Die Aufgabe hat schon jemand',
      says: 'Jemand aus dem Team war einen Augenblick schneller. An der Aufgabe hat sich sonst nichts geändert.',
      todo: 'Geh zurück zum Board: Dort steht, wer sie hat.',
    },
    'team.files-full': {
      title: 'Mehr Dateien passen hier nicht',
      says: 'Ein Team kann 40 Dateien hinterlegen. Diese eine wurde nicht gespeichert.',
      todo: 'Entfernt, was ihr nicht mehr braucht, oder legt einen Link zu einem gemeinsamen Ordner an.',
    },
    'help.missing': {
      title: 'Diese Bitte um Hilfe gibt es nicht',
      says: 'Vielleicht ist die Adresse unvollständig.',
      todo: 'Geh zur Liste der Bitten und wähl sie dort aus.',
    },
    'help.taken': {
      title: 'Hier war jemand schneller',
      says: 'Um diese Bitte kümmert sich schon jemand, oder sie ist gelöst.',
      todo: 'Geh zurück zur Liste, dort stehen die anderen.',
    },
    'help.claims-full': {
      title: 'Du hast schon eine Bitte',
      says: 'In diesem Jam kümmert sich jede Mentor*in um so viele zugleich, wie die Orga eingestellt hat. Die neue ist noch frei.',
      todo: 'Bring zu Ende, was du hast, gib es zurück oder weiter. Dann nimm die nächste.',
    },
    'help.no-mentor': {
      title: 'Diese Person kann nicht übernehmen',
      says: 'Sie hilft in diesem Jam nicht (mehr) als Mentor*in. Die Bitte ist noch bei dir.',
      todo: 'Geh zurück und such jemand anderen aus, oder gib sie in die Liste zurück.',
    },
    'help.closed': {
      title: 'Diese Bitte ist schon gelöst',
      says: 'Das Gespräch dazu ist zu Ende. Deine Nachricht wurde nicht gesendet.',
      todo: 'Braucht ihr noch etwas, bittet auf der Team-Seite neu um Hilfe.',
    },
    'help.thread-full': {
      title: 'Dieses Gespräch ist sehr lang geworden',
      says: 'Mehr als 200 Nachrichten fasst es nicht. Die letzte wurde nicht gesendet.',
      todo: 'Trefft euch kurz, vor Ort oder per Video.',
    },
    'hours.twice': {
      title: 'Zu dieser Zeit bist du schon eingetragen',
      says: 'Deine neue Zeit überschneidet sich mit einer früheren. Es wurde nichts geändert.',
      todo: 'Streich die frühere zuerst, oder wähl eine andere Zeit.',
    },
    'help.not-yours': {
      title: 'Um diese Bitte kümmert sich jemand anderes',
      says: 'Ändern kann sie nur, wer sie übernommen hat. Es wurde nichts geändert.',
      todo: 'Sprich mit der Person, deren Name in der Liste steht.',
    },
    'screen.revoked': {
      title: 'Dieser Link zur Leinwand gilt nicht mehr',
      says: 'Die Organisation hat ihn zurückgezogen oder durch einen neuen ersetzt.',
      todo: 'Bitte die Organisation um den neuen Link.',
    },
    'demo.moved-on': {
      title: 'Die Bühne ist schon weiter',
      says: 'Inzwischen ist ein anderes Team dran. Es wurde nichts geändert.',
      todo: 'Öffne die Vorführung neu und sieh nach, wer gerade dran ist.',
    },
    'jury.own': {
      title: 'Dieses Team bewertest du nicht',
      says: 'Wer mitgebaut hat oder zur Einrichtung gehört, stimmt hier nicht ab. Es wurde nichts gespeichert.',
      todo: 'Wähl ein anderes Team.',
    },
    'jury.off': {
      title: 'Hier gibt es keine Jury',
      says: 'In diesem Jam entscheidet die Unterschrift der Einrichtung. Es wurde nichts gespeichert.',
      todo: 'Wenn ihr eine Jury möchtet, kann die Organisation sie bei den Vorführungen einschalten.',
    },
    'presence.place': {
      title: 'Diesen Ort gibt es nicht mehr',
      says: 'Es wurde niemand ein- oder ausgetragen.',
      todo: 'Lade die Seite neu und wähle einen anderen Ort.',
    },
    'presence.early': {
      title: 'So früh ist noch niemand da',
      says: 'Ab zwölf Stunden vor dem Beginn und bis zum Ende kannst du sagen, dass du da bist. Es wurde nichts notiert.',
      todo: 'Komm wieder, wenn es losgeht.',
    },
  },
  {
    'team.missing': {
      title: 'There is no such team',
      says: 'The address may be incomplete, or the matching was done again.',
      todo: 'Go to your jam and open your team from there.',
    },
    'team.members-only': {
      title: 'This page belongs to the team',
      says: 'Only those who are in the team now can read and write here. Access ends with the handover.',
      todo: 'If you should belong to it, speak to the organisers.',
    },
    'task.missing': {
      title: 'This task is gone',
      says: 'Somebody of the team has taken it off the board. Nothing else has changed.',
      todo: 'Go back to the board and see what is there.',
    },
    'task.taken': {
      title: 'Somebody has this task already',
      says: 'Somebody of the team was a moment quicker. Nothing else about the task has changed.',
      todo: 'Go back to the board: it says who has it.',
    },
    'team.files-full': {
      title: 'No more files fit here',
      says: 'A team can keep 40 files. This one was not stored.',
      todo: 'Remove what you no longer need, or add a link to a shared folder.',
    },
    'help.missing': {
      title: 'There is no such request for help',
      says: 'The address may be incomplete.',
      todo: 'Go to the list of requests and choose it there.',
    },
    'help.taken': {
      title: 'Somebody was faster',
      says: 'Somebody is on this request already, or it is solved.',
      todo: 'Go back to the list, the others are there.',
    },
    'help.claims-full': {
      title: 'You have a request already',
      says: 'In this jam each mentor looks after as many at once as the organisers have set. The new one is still free.',
      todo: 'Finish what you have, give it back or pass it on. Then take the next.',
    },
    'help.no-mentor': {
      title: 'This person cannot take over',
      says: 'They do not help as a mentor in this jam (any more). The request is still with you.',
      todo: 'Go back and choose somebody else, or give it back to the queue.',
    },
    'help.closed': {
      title: 'This request is solved already',
      says: 'The conversation about it is over. Your message was not sent.',
      todo: 'If you still need something, ask for help again on the team page.',
    },
    'help.thread-full': {
      title: 'This conversation has become very long',
      says: 'It holds no more than 200 messages. The last one was not sent.',
      todo: 'Meet for a moment, on site or by video.',
    },
    'hours.twice': {
      title: 'You are put down for this time already',
      says: 'Your new time overlaps with an earlier one. Nothing was changed.',
      todo: 'Cross out the earlier one first, or choose another time.',
    },
    'help.not-yours': {
      title: 'Somebody else is on this request',
      says: 'Only who took it can change it. Nothing was changed.',
      todo: 'Speak to the person whose name is in the list.',
    },
    'screen.revoked': {
      title: 'This link to the screen is no longer valid',
      says: 'The organisers revoked it or replaced it by a new one.',
      todo: 'Ask the organisers for the new link.',
    },
    'demo.moved-on': {
      title: 'The stage has moved on',
      says: 'Another team is on by now. Nothing was changed.',
      todo: 'Open the presentations again and see who is on.',
    },
    'jury.own': {
      title: 'You do not judge this team',
      says: 'Whoever built with it or belongs to its organisation does not vote here. Nothing was stored.',
      todo: 'Choose another team.',
    },
    'jury.off': {
      title: 'There is no jury here',
      says: 'In this jam the signature of the organisation decides. Nothing was stored.',
      todo: 'If you want a jury, the organisers can switch it on at the presentations.',
    },
    'presence.place': {
      title: 'This place is no longer there',
      says: 'Nobody was checked in or out.',
      todo: 'Reload the page and choose another place.',
    },
    'presence.early': {
      title: 'Nobody is there so early',
      says: 'From twelve hours before the beginning until the end you can say that you are there. Nothing was noted.',
      todo: 'Come back when it begins.',
    },
  },
)
