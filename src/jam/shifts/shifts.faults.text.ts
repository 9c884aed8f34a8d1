// Long: what this room refuses, in two languages.

import type { Faults } from '#kernel/refusal.ts'
import { speak } from '#kernel/text.ts'

export const shiftsFaults = speak<Faults>(
  {
    'helper.needed': {
      title: 'Dafür musst du als Helfer*in angemeldet sein',
      says: 'Die Schicht ist noch frei, es wurde nichts geändert.',
      todo: 'Melde dich auf der Seite „Schichten“ in einer Minute an.',
    },
    'shift.cancelled': {
      title: 'Dieser Jam ist abgesagt',
      says: 'Es werden keine Schichten mehr vergeben. Es wurde nichts geändert.',
      todo: 'Auf der Seite des Jams steht, warum und wie es weitergeht.',
    },
    'shift.ended': {
      title: 'Für diese Schicht kann man sich nicht mehr eintragen',
      says: 'Die Frist für diese Aufgabe ist vorbei. Es wurde nichts geändert.',
      todo: 'Sprich mit der Organisation: Sie kann dich noch einteilen.',
    },
    'shift.held': {
      title: 'Die neuen Zeiten passen nicht allen',
      says: 'Jemand hätte dann eine andere Schicht oder zu wenig Ruhe. Es wurde nichts geändert.',
      todo: 'Sieh auf der Seite der Schicht nach, wen es betrifft.',
    },
    'shift.closed': {
      title: 'Die Schichten sind noch nicht offen',
      says: 'Auf der Seite „Schichten“ steht, ab wann du dich eintragen kannst. Es wurde nichts geändert.',
      todo: 'Schau dann wieder vorbei.',
    },
    'shift.late': {
      title: 'Zum Abgeben ist es zu spät',
      says: 'So kurz vorher soll niemand allein dastehen. Die Schicht bleibt deine.',
      todo: 'Biete sie zum Tausch an. Geht es gar nicht, ruf die Organisation an.',
    },
    'shift.far': {
      title: 'Dafür ist es zu früh oder zu spät',
      says: 'Ankommen und gehen lässt sich nur rund um die Schicht. Es wurde nichts geändert.',
      todo: 'Versuch es, wenn die Schicht beginnt.',
    },
    'shift.taken': {
      title: 'So viele haben schon zugesagt',
      says: 'Die Zahl der Plätze lässt sich nicht unter die Zahl der Zusagen senken. Es wurde nichts geändert.',
      todo: 'Sprich mit den Helfer*innen und trag zuerst jemanden aus.',
    },
    'shift.twice': {
      title: 'Diese Schicht gibt es dort schon',
      says: 'Zur selben Zeit steht am selben Ort schon eine mit diesem Namen im Plan. Es wurde nichts geändert.',
      todo: 'Erhöhe dort die Zahl der Plätze oder wähle einen anderen Ort.',
    },
    'duty.missing': {
      title: 'Diese Aufgabe gibt es nicht mehr',
      says: 'Die Organisation hat sie gelöscht. Es wurde nichts geändert.',
      todo: 'Geh zurück zu den Aufgaben und such dir eine andere.',
    },
    'duty.named': {
      title: 'So heißt schon eine andere Aufgabe',
      says: 'Zwei gleiche Namen würden verwirren. Es wurde nichts geändert.',
      todo: 'Geh zurück und wähle einen anderen Namen.',
    },
    'duty.unconfirmed': {
      title: 'Für diese Aufgabe muss dich jemand bestätigen',
      says: 'Die Schicht ist noch frei, es wurde nichts geändert.',
      todo: 'Öffne die Aufgabe, drück auf „Ich mache das“ und sprich mit der Ansprechperson.',
    },
    'duty.lacks': {
      title: 'Für diese Aufgabe fehlt dir noch ein Nachweis',
      says: 'Die Schicht ist noch frei, es wurde nichts geändert.',
      todo: 'Öffne die Aufgabe: dort steht, was fehlt und wer es bestätigt.',
    },
    'duty.supporter': {
      title: 'Hier bestätigen andere',
      says: 'Wer bei dieser Aufgabe mitmacht, sehen nur die, die dafür bestimmt sind. Es wurde nichts geändert.',
      todo: 'Bitte die Organisation, dich dafür einzutragen.',
    },
    'batch.moved': {
      title: 'Der Ablauf hat sich geändert',
      says: 'Seit du die Vorschau gesehen hast, sind andere Schichten daraus geworden. Es wurde nichts angelegt.',
      todo: 'Lade die Seite neu und sieh dir die Vorschau noch einmal an.',
    },
    'swap.gone': {
      title: 'Dieser Tausch ist schon entschieden',
      says: 'Jemand war schneller, oder das Angebot wurde zurückgezogen. Es wurde nichts geändert.',
      todo: 'Geh zurück zu den Schichten und sieh dir den Stand an.',
    },
    'swap.own': {
      title: 'Das ist deine eigene Schicht',
      says: 'Du hast sie selbst angeboten. Bis jemand sie übernimmt, bleibt sie deine.',
      todo: 'Willst du sie behalten, zieh das Angebot zurück.',
    },
    'request.gone': {
      title: 'Diese Anfrage gilt nicht mehr',
      says: 'Sie ist beantwortet, oder die Schicht wird nicht mehr gebraucht. Es wurde nichts geändert.',
      todo: 'Auf der Seite „Schichten“ siehst du, was noch frei ist.',
    },
    'fill.gone': {
      title: 'Dieser Vorschlag gilt nicht mehr',
      says: 'Inzwischen gibt es einen neueren. Niemand wurde gefragt.',
      todo: 'Lade die Seite mit dem Vorschlag neu.',
    },
    'shift.full': {
      title: 'Diese Schicht ist schon voll',
      says: 'Jemand war schneller. Deine anderen Schichten sind unverändert.',
      todo: 'Geh zurück zu den Schichten und nimm eine andere.',
    },
    'shift.overlap': {
      title: 'Zu dieser Zeit hast du schon eine Schicht',
      says: 'Zwei zugleich gehen nicht. Deine bisherige Schicht bleibt dir.',
      todo: 'Gib die andere ab, wenn du lieber diese willst.',
    },
    'shift.over': {
      title: 'Diese Schicht ist vorbei',
      says: 'Es wurde nichts geändert.',
      todo: 'Geh zurück zu den Schichten und nimm eine, die noch kommt.',
    },
    'shift.begun': {
      title: 'Diese Schicht hat schon begonnen',
      says: 'Sie lässt sich nicht mehr abgeben und bleibt auf deiner Liste.',
      todo: 'Kannst du nicht kommen, ruf die Organisation an.',
    },
    'shift.missing': {
      title: 'Diese Schicht gibt es nicht mehr',
      says: 'Die Organisation hat sie gelöscht. Es wurde nichts geändert.',
      todo: 'Geh zurück zu den Schichten und nimm eine andere.',
    },
  },
  {
    'helper.needed': {
      title: 'For this you must be registered as a helper',
      says: 'The shift is still free, nothing was changed.',
      todo: 'Register in a minute on the page “Shifts”.',
    },
    'shift.cancelled': {
      title: 'This jam is cancelled',
      says: 'No shifts are given out any more. Nothing was changed.',
      todo: 'The page of the jam says why and what comes next.',
    },
    'shift.ended': {
      title: 'One can no longer sign up for this shift',
      says: 'The time for signing up for this duty is over. Nothing was changed.',
      todo: 'Talk to the organisers: they can still give it to you.',
    },
    'shift.held': {
      title: 'The new times do not suit everybody',
      says: 'Somebody would have another shift or too little rest then. Nothing was changed.',
      todo: 'Look at the page of the shift to see whom it concerns.',
    },
    'shift.closed': {
      title: 'The shifts are not open yet',
      says: 'The page “Shifts” says from when you can sign up. Nothing was changed.',
      todo: 'Look in again then.',
    },
    'shift.late': {
      title: 'It is too late to give it back',
      says: 'So short before, nobody should be left alone. The shift stays yours.',
      todo: 'Offer it for a swap. If you cannot come at all, call the organisers.',
    },
    'shift.far': {
      title: 'It is too early or too late for that',
      says: 'Coming and going can be noted only around the shift. Nothing was changed.',
      todo: 'Try again when the shift begins.',
    },
    'shift.taken': {
      title: 'That many have said yes already',
      says: 'There cannot be fewer places than people who said yes. Nothing was changed.',
      todo: 'Talk to the helpers and take somebody off first.',
    },
    'shift.twice': {
      title: 'This shift is there already',
      says: 'The plan has one of this name at the same time and place. Nothing was changed.',
      todo: 'Raise the number of places there, or choose another place.',
    },
    'duty.missing': {
      title: 'This duty is no longer there',
      says: 'The organisers have deleted it. Nothing was changed.',
      todo: 'Go back to the duties and pick another one.',
    },
    'duty.named': {
      title: 'Another duty has this name',
      says: 'Two of one name would confuse. Nothing was changed.',
      todo: 'Go back and choose another name.',
    },
    'duty.unconfirmed': {
      title: 'Somebody has to confirm you for this duty',
      says: 'The shift is still free, nothing was changed.',
      todo: 'Open the duty, press “I will do this” and talk to the contact person.',
    },
    'duty.lacks': {
      title: 'You still have to show something for this duty',
      says: 'The shift is still free, nothing was changed.',
      todo: 'Open the duty: it says what is missing and who confirms it.',
    },
    'duty.supporter': {
      title: 'Others confirm here',
      says: 'Who is in this duty is seen only by those who were chosen for it. Nothing was changed.',
      todo: 'Ask the organisers to enter you for it.',
    },
    'batch.moved': {
      title: 'The programme has changed',
      says: 'Since you saw the preview, other shifts follow from it. Nothing was added.',
      todo: 'Reload the page and look at the preview again.',
    },
    'swap.gone': {
      title: 'This swap is decided already',
      says: 'Somebody was faster, or the offer was withdrawn. Nothing was changed.',
      todo: 'Go back to the shifts and see how things stand.',
    },
    'swap.own': {
      title: 'This is your own shift',
      says: 'You have offered it yourself. Until somebody takes it, it stays yours.',
      todo: 'If you want to keep it, withdraw the offer.',
    },
    'request.gone': {
      title: 'This request no longer holds',
      says: 'It has been answered, or the shift is not needed any more. Nothing was changed.',
      todo: 'The page “Shifts” shows what is still free.',
    },
    'fill.gone': {
      title: 'This proposal no longer holds',
      says: 'There is a newer one by now. Nobody was asked.',
      todo: 'Reload the page of the proposal.',
    },
    'shift.full': {
      title: 'This shift is full already',
      says: 'Somebody was faster. Your other shifts are unchanged.',
      todo: 'Go back to the shifts and take another one.',
    },
    'shift.overlap': {
      title: 'You have a shift at that time already',
      says: 'Two at once do not work. You keep the one you have.',
      todo: 'Give the other one back if you prefer this one.',
    },
    'shift.over': {
      title: 'This shift is over',
      says: 'Nothing was changed.',
      todo: 'Go back to the shifts and take one that is still to come.',
    },
    'shift.begun': {
      title: 'This shift has begun',
      says: 'It can no longer be given back and stays on your list.',
      todo: 'If you cannot come, call the organisers.',
    },
    'shift.missing': {
      title: 'This shift is no longer there',
      says: 'The organisers have deleted it. Nothing was changed.',
      todo: 'Go back to the shifts and take another one.',
    },
  },
)
