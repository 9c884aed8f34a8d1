// Long: every sentence about sending a form, in both languages.
import { speak } from '#kernel/text.ts'

export const submissionWords = speak(
  {
    trap: 'Dieses Feld bitte leer lassen',
    seatsForm: (most: number) => `Es gibt ${most} Plätze. Wir zählen mit, wie viele schon vergeben sind.`,
    seatsOptions:
      'Bei Antworten mit begrenzten Plätzen erfährt der Server, welche Antwort gewählt wurde. Nur so kann kein Platz doppelt vergeben werden. Wer das war und was sonst geschrieben wurde, erfährt er nicht.',
    waitingSaid:
      'Ist alles voll, geht es auf die Warteliste. Wird etwas frei, steht es bei der Quittung, und es kommt eine Mail, wenn eine Adresse angegeben ist.',
    problem: {
      'submission.early': 'Dieses Formular nimmt noch nichts an. Die Angaben bleiben auf dieser Seite.',
      'submission.closed': 'Dieses Formular nimmt nichts mehr an. Die Angaben bleiben auf dieser Seite.',
      'submission.full':
        'Inzwischen sind die gewählten Plätze alle vergeben. Es wurde nichts gesendet. Bitte etwas anderes wählen, wenn es geht.',
      'submission.script':
        'Dieses Formular versiegelt im Browser und braucht dafür JavaScript. Es wurde nichts gesendet. Bitte JavaScript einschalten oder einen anderen Weg wählen.',
      'submission.version':
        'Diese Fassung des Formulars kennen wir nicht. Es wurde nichts gesendet. Bitte die Seite neu laden.',
      'submission.seats':
        'Eine gewählte Antwort gibt es in diesem Formular nicht mehr. Es wurde nichts gesendet. Bitte die Seite neu laden.',
      'submission.proof':
        'Die Rechenaufgabe gegen Spam wurde nicht gelöst. Es wurde nichts gesendet, die Angaben sind noch da. Bitte noch einmal senden.',
      'submission.proof-old':
        'Die Seite lag lange offen. Die Angaben sind noch da. Bitte noch einmal senden, der Browser holt eine neue Aufgabe.',
      'submission.used':
        'Das kam schon einmal, aber mit anderem Inhalt. Angekommen ist das erste. Wer noch etwas senden will, öffnet das Formular neu.',
      'submission.many':
        'Gerade senden sehr viele dieses Formular. Die Angaben sind noch da. Bitte eine Minute warten und noch einmal senden.',
      'submission.page':
        'Diese Seite stammt nicht von hier, oder sie kam unvollständig an. Die Angaben sind noch da. Bitte noch einmal senden.',
      'submission.trap':
        'Ein Feld, das leer bleiben muss, war ausgefüllt, vielleicht vom Browser. Wir haben es geleert. Die Angaben sind noch da. Bitte noch einmal senden.',
      'submission.fast':
        'Das ging schneller, als Menschen lesen. Die Angaben sind noch da. Bitte drei Sekunden warten und noch einmal senden.',
      'submission.page-old':
        'Die Seite lag länger als einen Tag offen. Die Angaben sind noch da. Bitte prüfen und noch einmal senden.',
      'letter.form':
        'Was ankam, war nicht richtig versiegelt. Es wurde nichts gespeichert. Bitte die Seite neu laden.',
      'letter.no-intake':
        'Die Einrichtung wechselt gerade ihren Schlüssel. Die Angaben sind noch da. Bitte in einer Minute noch einmal senden.',
      'json.large': 'Das ist zu viel auf einmal. Es wurde nichts gespeichert. Bitte lange Antworten kürzen.',
      'limit.reached':
        'Von diesem Anschluss kam gerade sehr viel. Die Angaben sind noch da. Bitte eine Minute warten und noch einmal senden.',
      invalid: 'Was ankam, war nicht vollständig. Es wurde nichts gespeichert, die Angaben sind noch da.',
    } as Record<string, string>,
    seat: {
      title: 'Ein Platz ist frei geworden',
      lead: (form: string) =>
        `Auf der Warteliste von „${form}“ geht es weiter: Nachrücken ist jetzt möglich.`,
      until: (when: string) =>
        `Der Platz ist frei gehalten bis ${when}. Danach bekommt ihn, wer als Nächstes wartet.`,
      accept: 'Ja, ich nehme den Platz',
      decline: 'Nein, der Nächste soll ihn bekommen',
      accepted: 'Der Platz ist jetzt fest vergeben.',
      declined: 'Danke. Wer als Nächstes wartet, wird jetzt gefragt.',
      keepTitle: 'Der Platz ist sicher',
      keepSays: (form: string) =>
        `Bei „${form}“ ist ein Platz vergeben. Kommt etwas dazwischen, bitte zurückgeben.`,
      giveBack: 'Platz zurückgeben',
      giveBackQuestion: 'Den Platz wirklich zurückgeben?',
      giveBackSays: 'Wer als Nächstes wartet, bekommt ihn. Die Angaben bleiben bei der Einrichtung.',
      leftTitle: 'Hier ist kein Platz mehr frei gehalten',
      leftSays: 'Er wurde zurückgegeben, oder die Zeit zum Zusagen ist um.',
      toForm: 'Zum Formular',
    },
    mail: {
      subject: 'Bitte bis zu einem Termin antworten',
      body: (link: string, until: string) => `Guten Tag,

zu einem ausgefüllten Formular wartet eine Frage. Bitte antworten bis ${until}:

${link}

Worum es geht, steht absichtlich nicht in dieser Mail.

Digital Service Jam
`,
      title: 'Ein Platz ist frei geworden',
    },
    line: {
      title: 'Plätze und Warteliste',
      lead: 'Der Server zählt Plätze, sonst erfährt er nichts. Namen stehen nur im Eingang.',
      caption: 'Vergebene Plätze',
      what: 'Was gezählt wird',
      whole: 'Formular insgesamt',
      taken: 'Vergeben',
      most: 'Von',
      none: 'Hier wird nichts gezählt',
      noneTodo: 'Trage im Formular Plätze ein, für alle zusammen oder je Antwort.',
      waiting: 'warten',
      offered: 'sind gefragt',
      lineTitle: 'Warteliste',
      next: 'Freie Plätze jetzt anbieten',
      nexted: 'Wer wartet, wird für freie Plätze gefragt.',
      free: 'Einen Platz freigeben',
      freeHint: 'Die Nummer des Vorgangs steht im Eingang. Der Platz geht an die Warteliste.',
      number: 'Nummer des Vorgangs',
      freeDo: 'Freigeben',
      freed: 'Der Platz ist frei.',
      unknown: 'Diese Nummer hat bei diesem Formular keinen Platz. Vergleiche sie mit dem Eingang.',
      back: 'Zum Dienst',
    },
  },
  {
    trap: 'Please leave this field empty',
    seatsForm: (most: number) => `There are ${most} seats. We count how many are taken.`,
    seatsOptions:
      'For answers with limited seats the server learns which answer was chosen. Only so no seat is given twice. It learns neither who you are nor what else you write.',
    waitingSaid:
      'If all is full, you come onto the waiting list. When something becomes free, you learn it with your receipt, and by mail if you give an address.',
    problem: {
      'submission.early': 'This form takes nothing yet. What you have typed stays on this page.',
      'submission.closed': 'This form takes nothing any more. What you have typed stays on this page.',
      'submission.full':
        'Meanwhile all seats that you have chosen are taken. Nothing was sent. Choose something else if you can.',
      'submission.script':
        'This form seals in your browser and needs JavaScript for it. Nothing was sent. Turn it on, or get in touch in another way.',
      'submission.version': 'We do not know this version of the form. Nothing was sent. Load the page again.',
      'submission.seats':
        'An answer you have chosen no longer exists in this form. Nothing was sent. Load the page again.',
      'submission.proof':
        'The sum against spam was not solved. Nothing was sent, what you have typed is still there. Send again.',
      'submission.proof-old':
        'The page lay open for long. What you have typed is still there. Send again, your browser fetches a new sum.',
      'submission.used':
        'This came before, but with another content. The first one has arrived. Open the form anew if you want to send more.',
      'submission.many':
        'Very many are sending this form now. What you have typed is still there. Wait a minute and send again.',
      'submission.page':
        'This page is not from here, or arrived incomplete. What you have typed is still there. Send again.',
      'submission.trap':
        'A field that must stay empty was filled in, perhaps by the browser. We have emptied it. What you have typed is still there. Send again.',
      'submission.fast':
        'That was faster than people read. What you have typed is still there. Wait three seconds and send again.',
      'submission.page-old':
        'The page lay open for more than a day. What you have typed is still there. Check it and send again.',
      'letter.form': 'What arrived was not sealed properly. Nothing was stored. Load the page again.',
      'letter.no-intake':
        'The organisation is changing its key right now. What you have typed is still there. Send again in a minute.',
      'json.large': 'This is too much at once. Nothing was stored. Shorten long answers.',
      'limit.reached':
        'Very much came from your connection. What you have typed is still there. Wait a minute and send again.',
      invalid: 'What arrived was not complete. Nothing was stored, what you have typed is still there.',
    },
    seat: {
      title: 'A seat has become free',
      lead: (form: string) => `You are on the waiting list of “${form}”. Now you can move up.`,
      until: (when: string) =>
        `The seat is kept for you until ${when}. After that it goes to whoever waits next.`,
      accept: 'Yes, I take the seat',
      decline: 'No, let the next one have it',
      accepted: 'The seat is yours.',
      declined: 'Thank you. Whoever waits next is asked now.',
      keepTitle: 'You have a seat',
      keepSays: (form: string) =>
        `You take part in “${form}”. If something comes up, please give the seat back.`,
      giveBack: 'Give the seat back',
      giveBackQuestion: 'Really give the seat back?',
      giveBackSays: 'Whoever waits next gets it. What you have written stays with the organisation.',
      leftTitle: 'You have no seat here any more',
      leftSays: 'You have given it back, or the time to say yes is over.',
      toForm: 'To the form',
    },
    mail: {
      subject: 'Please answer by a date',
      body: (link: string, until: string) => `Hello,

there is a question for you about a form you have filled in. Please answer by ${until}:

${link}

What it is about is left out of this mail on purpose.

Digital Service Jam
`,
      title: 'A seat has become free',
    },
    line: {
      title: 'Seats and waiting list',
      lead: 'The server counts seats and learns nothing else. Names are in the inbox alone.',
      caption: 'Seats taken',
      what: 'What is counted',
      whole: 'Form as a whole',
      taken: 'Taken',
      most: 'Of',
      none: 'Nothing is counted here',
      noneTodo: 'Enter seats in the form, for all together or for an answer.',
      waiting: 'waiting',
      offered: 'asked',
      lineTitle: 'Waiting list',
      next: 'Offer free seats now',
      nexted: 'Whoever waits is asked about free seats.',
      free: 'Free a seat',
      freeHint: 'The number of the case is in the inbox. The seat goes to the waiting list.',
      number: 'Number of the case',
      freeDo: 'Free it',
      freed: 'The seat is free.',
      unknown: 'This number has no seat in this form. Compare it with the inbox.',
      back: 'To the service',
    },
  },
)
