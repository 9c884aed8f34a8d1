import { speak } from '#kernel/text.ts'

export const factorWords = speak(
  {
    stepUp: 'Bitte bestätige, dass du es bist',
    stepUpLead:
      'Hier geht es um anvertraute Daten oder um Rechte. Dafür reicht dein E-Mail-Postfach nicht. Danach hast du 30 Minuten Zeit.',
    appCode: 'Code aus deiner App',
    appCodeHint: 'Sechs Ziffern. Jeder Code gilt nur einmal und nur kurz.',
    confirm: 'Bestätigen',
    orApp: 'Mit der App bestätigen',
    orKey: 'Mit dem Passkey bestätigen',
    noFactor: 'Dafür brauchst du einen zweiten Schritt',
    noFactorLead:
      'Hier geht es um anvertraute Daten oder um Rechte. Dein E-Mail-Postfach allein reicht dafür nicht. Richte einmal einen ' +
      'zweiten Schritt ein, das dauert zwei Minuten. Danach geht es hier weiter.',
    choosePasskey: 'Passkey einrichten',
    choosePasskeySays:
      'Am einfachsten: Fingerabdruck, Gesicht oder PIN deines Geräts. Damit kannst du dich auch ohne E-Mail anmelden.',
    chooseApp: 'App mit Codes einrichten',
    chooseAppSays: 'Eine App auf dem Telefon zeigt alle 30 Sekunden einen neuen Code. Sie braucht kein Netz.',
    steppedUp: 'Danke, du bist es. Das gilt jetzt 30 Minuten.',
    again: 'Danke, du bist es. Bitte wiederhole jetzt, was du vorhattest.',
    proof: 'Bitte bestätige, dass du es bist',
    proofLead: (email: string) =>
      `Du willst etwas Wichtiges an deinem Konto ändern. Wir schicken dazu einen Code an ${email}.`,
    sendCode: 'Code schicken',
    codeSent: (email: string) => `Wir haben einen Code an ${email} geschickt. Er gilt 15 Minuten.`,
    codeLabel: 'Code aus der E-Mail',
    newCode: 'Neuen Code schicken',
    app: 'App mit Codes',
    appTitle: 'App mit Codes einrichten',
    appLead:
      'Nimm eine App, die Codes nach dem offenen Verfahren TOTP zeigt, zum Beispiel FreeOTP, Aegis oder deinen Passwortmanager.',
    scan: '1. Bild mit der App scannen',
    scanLabel: 'QR-Code für deine App',
    typeIn: 'Oder diesen Schlüssel in die App tippen:',
    secret: 'Schlüssel',
    openApp: 'Auf diesem Gerät in der App öffnen',
    enter: '2. Code aus der App eingeben',
    finish: 'Einrichten',
    enrolled: 'Dein zweiter Schritt ist eingerichtet.',
    keepSafe:
      'Richte am besten auch einen Passkey ein. Geht dein Telefon verloren, kommst du dann weiter an alles heran.',
    isOn: 'Deine App mit Codes ist eingerichtet.',
    remove: 'App entfernen',
    removeAsk: 'App mit Codes wirklich entfernen?',
    removeSays:
      'Danach fragt dich niemand mehr nach einem Code aus der App. Anvertraute Daten bleiben zu, bis du wieder einen zweiten Schritt hast.',
    removed: 'Die App ist entfernt.',
    back: 'Mein Konto',
    problem: {
      'app.wrong':
        'Dieser Code stimmt nicht oder wurde schon benutzt. Warte auf den nächsten und prüfe die Uhrzeit deines Telefons.',
      'code.wrong':
        'Dieser Code stimmt nicht oder gilt nicht mehr. Prüfe die Ziffern oder fordere einen neuen an.',
      'passkey.wrong':
        'Das hat mit diesem Passkey nicht geklappt. Es wurde nichts geändert. Versuche es noch einmal.',
    } as Record<string, string>,
    mails: {
      appAdded: 'Für dein Konto wurde eine App mit Codes eingerichtet',
      appRemoved: 'Die App mit Codes wurde aus deinem Konto entfernt',
      passkeyAdded: 'Für dein Konto wurde ein Passkey eingerichtet',
      passkeyRemoved: 'Ein Passkey wurde aus deinem Konto entfernt',
      emailChanged: 'Dein Konto hat eine neue E-Mail-Adresse',
    },
    mailBody: (what: string, address: string) =>
      `Hallo,\n\n${what}.\n\nWarst du das, musst du nichts tun. Warst du es nicht, melde dich an, beende alle anderen ` +
      `Sitzungen und sag der Organisation Bescheid:\n${address}/me\n\nDigital Service Jam\n`,
  },
  {
    stepUp: 'Please confirm that it is you',
    stepUpLead:
      'This is about entrusted data or about rights. Your mailbox is not enough for it. Afterwards you have 30 minutes.',
    appCode: 'Code from your app',
    appCodeHint: 'Six digits. Each code works once and for a short time.',
    confirm: 'Confirm',
    orApp: 'Confirm with the app',
    orKey: 'Confirm with the passkey',
    noFactor: 'This needs a second step',
    noFactorLead:
      'This is about entrusted data or about rights. Your mailbox alone is not enough for it. Set up a second step once, it ' +
      'takes two minutes. Then you go on here.',
    choosePasskey: 'Set up a passkey',
    choosePasskeySays:
      'The easiest way: fingerprint, face or PIN of your device. It also signs you in without e-mail.',
    chooseApp: 'Set up an app with codes',
    chooseAppSays: 'An app on your phone shows a new code every 30 seconds. It needs no network.',
    steppedUp: 'Thank you, it is you. This holds for 30 minutes.',
    again: 'Thank you, it is you. Please repeat now what you were about to do.',
    proof: 'Please confirm that it is you',
    proofLead: (email: string) =>
      `You are about to change something important in your account. We send a code for it to ${email}.`,
    sendCode: 'Send code',
    codeSent: (email: string) => `We have sent a code to ${email}. It is valid for 15 minutes.`,
    codeLabel: 'Code from the e-mail',
    newCode: 'Send a new code',
    app: 'App with codes',
    appTitle: 'Set up an app with codes',
    appLead:
      'Take an app that shows codes by the open TOTP method, for example FreeOTP, Aegis or your password manager.',
    scan: '1. Scan the picture with the app',
    scanLabel: 'QR code for your app',
    typeIn: 'Or type this key into the app:',
    secret: 'Key',
    openApp: 'Open in the app on this device',
    enter: '2. Enter the code from the app',
    finish: 'Set up',
    enrolled: 'Your second step is set up.',
    keepSafe: 'It is best to set up a passkey too. If your phone is lost you can still reach everything.',
    isOn: 'Your app with codes is set up.',
    remove: 'Remove the app',
    removeAsk: 'Really remove the app with codes?',
    removeSays:
      'Afterwards nobody asks you for a code of the app. Entrusted data stays closed until you have a second step again.',
    removed: 'The app is removed.',
    back: 'My account',
    problem: {
      'app.wrong':
        'This code is wrong or was used already. Wait for the next one and check the time on your phone.',
      'code.wrong': 'This code is wrong or no longer valid. Check the digits or ask for a new one.',
      'passkey.wrong': 'This did not work with that passkey. Nothing was changed. Try again.',
    },
    mails: {
      appAdded: 'An app with codes was set up for your account',
      appRemoved: 'The app with codes was removed from your account',
      passkeyAdded: 'A passkey was set up for your account',
      passkeyRemoved: 'A passkey was removed from your account',
      emailChanged: 'Your account has a new e-mail address',
    },
    mailBody: (what: string, address: string) =>
      `Hello,\n\n${what}.\n\nIf this was you, there is nothing to do. If it was not, sign in, end all other sessions and ` +
      `tell the organisers:\n${address}/me\n\nDigital Service Jam\n`,
  },
)
