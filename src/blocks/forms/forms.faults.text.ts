import type { Faults } from '#kernel/refusal.ts'
import { speak } from '#kernel/text.ts'

export const formsFaults = speak<Faults>(
  {
    'form.missing': {
      title: 'Dieses Formular gibt es nicht',
      says: 'Die Adresse stimmt nicht ganz, oder das Formular ist nicht mehr veröffentlicht.',
      todo: 'Prüfe die Adresse, oder frag die Einrichtung, von der du sie hast.',
    },
    'form.published': {
      title: 'Die Adresse bleibt, wie sie ist',
      says: 'Das Formular ist veröffentlicht, und Menschen kennen seine Adresse. Es wurde nichts geändert.',
      todo: 'Brauchst du eine andere Adresse, beginne ein neues Formular.',
    },
    'form.unpublished': {
      title: 'Das Formular ist noch nicht veröffentlicht',
      says: 'Es nimmt noch nichts an; schließen lässt sich nur, was offen ist. Es wurde nichts geändert.',
      todo: 'Geh zurück zum Dienst und veröffentliche es zuerst.',
    },
    'form.moved': {
      title: 'Das Formular hat sich inzwischen geändert',
      says: 'Jemand von euch hat gerade etwas gespeichert. Deine letzte Eingabe wurde nicht ausgeführt.',
      todo: 'Lade die Seite neu und sieh dir den jetzigen Stand an.',
    },
  },
  {
    'form.missing': {
      title: 'There is no such form',
      says: 'The address is not quite right, or the form is no longer published.',
      todo: 'Check the address, or ask the organisation that gave it to you.',
    },
    'form.published': {
      title: 'The address stays as it is',
      says: 'The form is published, and people know its address. Nothing was changed.',
      todo: 'If you need another address, begin a new form.',
    },
    'form.unpublished': {
      title: 'The form is not published yet',
      says: 'It takes no answers yet; only what is open can be closed. Nothing was changed.',
      todo: 'Go back to the service and publish it first.',
    },
    'form.moved': {
      title: 'The form has changed meanwhile',
      says: 'One of you has just saved something. Your last input was not carried out.',
      todo: 'Reload the page and look at its present state.',
    },
  },
)
