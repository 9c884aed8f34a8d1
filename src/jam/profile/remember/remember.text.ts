import { speak } from '#kernel/text.ts'

export const rememberWords = speak(
  {
    title: 'Beim nächsten Jam Bescheid sagen',
    says: 'Wir schreiben dir einmal, wenn der nächste Jam feststeht. Danach ist deine Adresse gelöscht.',
    email: 'Deine E-Mail-Adresse',
    emailHint: 'Du bekommst zuerst eine Mail, in der du bestätigst, dass du es bist.',
    send: 'Bescheid sagen',
    sent: 'Danke! Bestätige bitte noch den Link in der Mail, die gleich kommt.',
    confirmTitle: 'Sollen wir dir Bescheid sagen?',
    confirmSays: (email: string) =>
      `Wir schreiben einmal an ${email}, wenn der nächste Jam feststeht, und löschen die Adresse danach.`,
    confirm: 'Ja, sagt mir Bescheid',
    confirmed: 'Wir sagen dir Bescheid.',
    isConfirmed: 'Bestätigt. Wir sagen dir Bescheid, sobald der nächste Jam feststeht.',
    remove: 'Meine Adresse löschen',
    removed: 'Deine Adresse ist gelöscht.',
    leaveEmpty: 'Dieses Feld bitte leer lassen',
    askedTitle: 'Bestätigung: beim nächsten Jam Bescheid sagen',
    nextTitle: 'Der nächste Jam steht fest',
    asked: {
      subject: 'Sollen wir dir beim nächsten Jam Bescheid sagen?',
      body: (link: string) =>
        'Hallo,\n\njemand hat diese Adresse angegeben, um vom nächsten Digital Service Jam zu hören. Warst du es? ' +
        `Dann bestätige es hier:\n\n${link}\n\nWarst du es nicht, musst du nichts tun: Ohne Bestätigung löschen wir ` +
        'die Adresse nach sieben Tagen.\n',
    },
    next: {
      subject: (jam: string) => `Der nächste Jam steht fest: ${jam}`,
      body: (jam: string, place: string, when: string, link: string, again: string) =>
        `Hallo,\n\ndu wolltest davon hören: ${jam}\nWo: ${place}\nWann: ${when}\n\nSo kannst du helfen: ${link}\n\n` +
        `Deine Adresse haben wir nach dieser Mail gelöscht. Möchtest du auch vom übernächsten hören: ${again}\n`,
    },
    problem: {
      'email.wrong': 'Das ist keine vollständige E-Mail-Adresse. Beispiel: amina@verein.de',
      again: 'Bitte sieh noch einmal drauf und sende dann. Deine Adresse steht noch da.',
    } as Record<string, string>,
  },
  {
    title: 'Be told of the next jam',
    says: 'We write to you once, when the next jam is fixed. After that your address is erased.',
    email: 'Your e-mail address',
    emailHint: 'First you get a mail in which you confirm that it is you.',
    send: 'Tell me',
    sent: 'Thank you! Please confirm the link in the mail that is about to arrive.',
    confirmTitle: 'Shall we tell you?',
    confirmSays: (email) =>
      `We write to ${email} once, when the next jam is fixed, and erase the address after that.`,
    confirm: 'Yes, tell me',
    confirmed: 'We will tell you.',
    isConfirmed: 'Confirmed. We will tell you as soon as the next jam is fixed.',
    remove: 'Erase my address',
    removed: 'Your address is erased.',
    leaveEmpty: 'Please leave this field empty',
    askedTitle: 'Confirmation: be told of the next jam',
    nextTitle: 'The next jam is fixed',
    asked: {
      subject: 'Shall we tell you of the next jam?',
      body: (link) =>
        'Hello,\n\nsomebody left this address to hear of the next Digital Service Jam. Was it you? Then confirm it ' +
        `here:\n\n${link}\n\nIf it was not you, there is nothing to do: without confirmation we erase the address after ` +
        'seven days.\n',
    },
    next: {
      subject: (jam) => `The next jam is fixed: ${jam}`,
      body: (jam, place, when, link, again) =>
        `Hello,\n\nyou wanted to hear of it: ${jam}\nWhere: ${place}\nWhen: ${when}\n\nHow you can help: ${link}\n\n` +
        `We have erased your address after this mail. If you would like to hear of the one after: ${again}\n`,
    },
    problem: {
      'email.wrong': 'This is not a complete e-mail address. Example: amina@charity.org',
      again: 'Please look at it once more and then send it. Your address is still there.',
    },
  },
)
