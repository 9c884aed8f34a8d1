import { speak } from '#kernel/text.ts'

export const peopleWords = speak(
  {
    signIn: 'Anmelden',
    signOut: 'Abmelden',
    signedOut: 'Du bist abgemeldet.',
    unsent: {
      title: 'Auf diesem Gerät liegt noch etwas, das nirgends sonst ist',
      says: 'Im Tresor wurde auf diesem Gerät etwas geschrieben und noch nicht gesendet, von dir oder von jemandem, mit dem du das Gerät teilst. Ist es von dir: Öffne den Tresor, sichere es, dann melde dich ab. Sonst lass es verschlossen hier liegen: Es ist wieder da, wenn sich die Person auf diesem Gerät anmeldet.',
      keep: 'Abmelden und hier liegen lassen',
      late: 'Etwas ist noch nicht angekommen',
      lateSays:
        'Du hast ohne Netz etwas gesendet, das noch auf diesem Gerät wartet. Warte, bis das Netz wieder da ist. Meldest du dich jetzt ab, ist es verloren.',
      lose: 'Trotzdem abmelden',
    },
    signedIn: 'Willkommen! Du bist angemeldet.',
    emailLabel: 'Deine E-Mail-Adresse',
    emailHint: 'Wir schicken dir einen Code aus sechs Ziffern. Ein Passwort brauchst du nicht.',
    sendCode: 'Code schicken',
    byPasskey: 'Mit Passkey anmelden',
    codeTitle: 'Code eingeben',
    codeLabel: 'Code aus der E-Mail',
    codeSent: (email: string) => `Wir haben einen Code an ${email} geschickt. Er gilt 15 Minuten.`,
    codeNoSmtp:
      'Dieser Server verschickt noch keine E-Mails. Die Organisation findet den Code im Postausgang.',
    otherEmail: 'Andere Adresse oder neuen Code',
    nameTitle: 'Wie heißt du?',
    nameLabel: 'Dein Name',
    nameHint: 'So sehen dich die Menschen im Jam.',
    save: 'Speichern',
    problem: {
      'email.wrong': 'Das ist keine vollständige E-Mail-Adresse. Beispiel: amina@verein.de',
      'name.empty': 'Bitte gib einen Namen ein.',
      'name.long': 'Der Name ist zu lang. Höchstens 80 Zeichen.',
      'code.wrong':
        'Dieser Code stimmt nicht oder gilt nicht mehr. Prüfe die Ziffern oder fordere einen neuen an.',
      'passkey.wrong':
        'Mit diesem Passkey konnten wir dich nicht anmelden. Nimm einen anderen oder lass dir einen Code schicken.',
    } as Record<string, string>,
    codeMail: {
      subject: (code: string) => `${code} ist dein Code für den Digital Service Jam`,
      body: {
        'sign-in': (code: string) =>
          `Hallo,\n\ndein Code zum Anmelden: ${code}\n\nEr gilt 15 Minuten und nur einmal. Hast du dich nicht angemeldet, ` +
          'musst du nichts tun. Gib den Code niemandem weiter.\n\nDigital Service Jam\n',
        proof: (code: string) =>
          `Hallo,\n\ndu willst etwas Wichtiges an deinem Konto ändern. Dein Code dafür: ${code}\n\nEr gilt 15 Minuten und nur ` +
          'einmal. Warst du das nicht, dann ist jemand in deinem Konto angemeldet: Gib den Code niemandem, melde dich an ' +
          'und beende unter „Mein Konto“ alle anderen Sitzungen.\n\nDigital Service Jam\n',
        email: (code: string) =>
          `Hallo,\n\ndiese Adresse soll zu einem Konto beim Digital Service Jam gehören. Der Code dafür: ${code}\n\nEr gilt ` +
          '15 Minuten und nur einmal. Hast du das nicht gewollt, musst du nichts tun.\n\nDigital Service Jam\n',
      },
    },
  },
  {
    signIn: 'Sign in',
    signOut: 'Sign out',
    signedOut: 'You are signed out.',
    unsent: {
      title: 'Something on this device is nowhere else yet',
      says: 'Something was written in the vault on this device and is not sent yet, by you or by somebody with whom you share the device. If it is yours: open the vault, save it, then sign out. Else let it lie here, locked: it is back when that person signs in on this device.',
      keep: 'Sign out and let them lie here',
      late: 'Something has not arrived yet',
      lateSays:
        'You have sent something without a network that still waits on this device. Wait until the network is back. If you sign out now, it is lost.',
      lose: 'Sign out anyway',
    },
    signedIn: 'Welcome! You are signed in.',
    emailLabel: 'Your e-mail address',
    emailHint: 'We send you a code of six digits. You need no password.',
    sendCode: 'Send code',
    byPasskey: 'Sign in with a passkey',
    codeTitle: 'Enter code',
    codeLabel: 'Code from the e-mail',
    codeSent: (email: string) => `We have sent a code to ${email}. It is valid for 15 minutes.`,
    codeNoSmtp: 'This server does not send e-mails yet. The organisers find the code in the outbox.',
    otherEmail: 'Other address or new code',
    nameTitle: 'What is your name?',
    nameLabel: 'Your name',
    nameHint: 'This is how people in the jam see you.',
    save: 'Save',
    problem: {
      'email.wrong': 'This is not a complete e-mail address. Example: amina@charity.org',
      'name.empty': 'Please enter a name.',
      'name.long': 'The name is too long. At most 80 characters.',
      'code.wrong': 'This code is wrong or no longer valid. Check the digits or ask for a new one.',
      'passkey.wrong': 'We could not sign you in with this passkey. Take another one or have a code sent.',
    },
    codeMail: {
      subject: (code: string) => `${code} is your code for the Digital Service Jam`,
      body: {
        'sign-in': (code: string) =>
          `Hello,\n\nyour sign-in code: ${code}\n\nIt is valid for 15 minutes and only once. If you did not ask for it, ` +
          'there is nothing to do. Do not pass it on.\n\nDigital Service Jam\n',
        proof: (code: string) =>
          `Hello,\n\nyou are about to change something important in your account. Your code for it: ${code}\n\nIt is valid for ` +
          '15 minutes and only once. If this was not you, somebody is signed in to your account: give the code to nobody, ' +
          'sign in and end all other sessions under "My account".\n\nDigital Service Jam\n',
        email: (code: string) =>
          `Hello,\n\nthis address is to belong to an account at the Digital Service Jam. The code for it: ${code}\n\nIt is valid ` +
          'for 15 minutes and only once. If you did not want this, there is nothing to do.\n\nDigital Service Jam\n',
      },
    },
  },
)
