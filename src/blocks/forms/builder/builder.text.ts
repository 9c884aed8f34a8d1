import { speak } from '#kernel/text.ts'

export const builderWords = speak(
  {
    back: 'Zum Dienst',
    build: 'Formular bauen',
    buildLead:
      'Links steht, was gefragt wird, rechts siehst du es so wie die Menschen, die es ausfüllen. Gespeichert wird von selbst.',
    noScriptTitle: 'Zum Bauen braucht es JavaScript',
    noScript:
      'Der Baukasten läuft in deinem Browser und braucht dafür JavaScript. Schalte es für diese Seite ein. Ausfüllen kann man das Formular auch ohne. Was ihr bisher gebaut habt, ist gespeichert.',
    templates: 'Vorlagen',
    files: 'Einlesen und mitnehmen',
    preview: 'Vorschau',
    publish: 'Veröffentlichen',
    task: {
      ask: 'Was ihr fragt',
      askHint: (questions: number) =>
        questions === 0
          ? 'Beginnt mit einer Vorlage oder mit einer leeren Seite.'
          : questions === 1
            ? 'Eine Frage.'
            : `${questions} Fragen.`,
      look: 'Ansehen wie jemand, der ausfüllt',
      lookHint: 'Auf dem Telefon und am Rechner, in jeder Sprache.',
      publish: 'Veröffentlichen',
      publishHint: 'Danach kann jede*r antworten. Lesen könnt nur ihr.',
      published: 'Öffentlich ist, was hier steht.',
      changed: 'Ihr habt seit der letzten Veröffentlichung etwas geändert.',
    },
    after: {
      go: 'öffnen',
      inbox: 'Eingang',
      inboxHint: 'Was Menschen geantwortet haben, in eurem Tresor.',
      embed: 'Auf eurer Website',
      embedHint: 'Eine Zeile zum Einbetten, oder ein Link.',
      seats: 'Plätze und Warteliste',
      seatsHint: (taken: number) =>
        taken === 1 ? 'Ein Platz ist vergeben.' : `${taken} Plätze sind vergeben.`,
      answers: 'Veröffentlichte Antworten',
      answersHint: 'Was ihr geprüft habt und öffentlich zeigt.',
      webhooks: 'Andere Programme benachrichtigen',
      webhooksHint: 'Signierte Nachrichten mit Verschlüsseltem, wenn etwas ankommt.',
    },
    panel: {
      title: 'Nimmt es Antworten an?',
      unknown: 'Das Formular ist noch nicht veröffentlicht.',
      health: {
        go: 'Es ist veröffentlicht, und mindestens zwei von euch können lesen.',
        care: 'Es nimmt gerade nichts an, oder nur eine Person kann lesen.',
        stop: 'Niemand kann lesen, was ankommt.',
      },
      inbox: 'Eingang',
      open: 'Formular öffnen',
      close: 'Nichts mehr annehmen',
      reopen: 'Wieder annehmen',
    },
    previewLead: 'So sehen es die Menschen, die es ausfüllen. Nichts, was du hier einträgst, wird gesendet.',
    previewSeen: 'So soll es aussehen',
    previewIsSeen: 'Diesen Stand hat jemand von euch angesehen.',
    previewMarked: 'Vermerkt: Dieser Stand ist angesehen.',
    previewEmpty: 'Noch keine Frage',
    previewEmptyTodo: 'Stell zuerst eine Frage, dann gibt es hier etwas zu sehen.',
    page: (at: number, of: number) => `Seite ${at} von ${of}`,
    privacy: 'Was mit Ihren Antworten geschieht',
    contact: 'Wen Sie fragen können',
    language: 'Sprache',
    closed: 'Das Formular nimmt nichts mehr an. Was angekommen ist, bleibt lesbar.',
    reopened: 'Das Formular nimmt wieder Antworten an.',
    renamed: 'Die Adresse ist geändert.',
    address: 'Adresse des Formulars',
    addressHint: 'Kleinbuchstaben, Ziffern und Striche. Nach dem Veröffentlichen bleibt sie, wie sie ist.',
    addressSave: 'Adresse ändern',
    publication: 'Formular veröffentlichen',
    publicationLead:
      'Beim Veröffentlichen bekommt das Formular einen Briefkasten in eurem Tresor. Deshalb steht diese Seite hinter seinem Schloss.',
    publicationOwn:
      'Veröffentlichen kann nur, wer zur Einrichtung gehört. Ist alles fertig, sagt der Einrichtung Bescheid.',
    publicationOwnTitle: 'Das macht die Einrichtung',
    publicNow: (version: number) => `Öffentlich ist Fassung ${version}.`,
    problem: {
      'slug.form':
        'Nimm 3 bis 60 Kleinbuchstaben, Ziffern und einzelne Striche, zum Beispiel „mitglied-werden“.',
      'form.slug-taken': 'Diese Adresse hat schon ein anderes Formular. Nimm eine andere.',
    } as Record<string, string>,
  },
  {
    back: 'To the service',
    build: 'Build the form',
    buildLead:
      'On the left is what you ask, on the right you see it as those do who fill it in. It is saved by itself.',
    noScriptTitle: 'Building needs JavaScript',
    noScript:
      'The builder runs in your browser and needs JavaScript for that. Switch it on for this page. The form itself can be filled in without. What you have built so far is saved.',
    templates: 'Templates',
    files: 'Read in and take along',
    preview: 'Preview',
    publish: 'Publish',
    task: {
      ask: 'What you ask',
      askHint: (questions: number) =>
        questions === 0
          ? 'Begin with a template or with an empty page.'
          : questions === 1
            ? 'One question.'
            : `${questions} questions.`,
      look: 'Look at it like somebody who fills it in',
      lookHint: 'On a telephone and on a computer, in each language.',
      publish: 'Publish',
      publishHint: 'Then everybody can answer. Only you can read.',
      published: 'What stands here is public.',
      changed: 'You have changed something since it was last published.',
    },
    after: {
      go: 'open',
      inbox: 'Inbox',
      inboxHint: 'What people have answered, in your vault.',
      embed: 'On your website',
      embedHint: 'One line to embed it, or a link.',
      seats: 'Seats and waiting list',
      seatsHint: (taken: number) => (taken === 1 ? 'One seat is taken.' : `${taken} seats are taken.`),
      answers: 'Published answers',
      answersHint: 'What you have checked and show in public.',
      webhooks: 'Tell other programs',
      webhooksHint: 'Signed messages with ciphertext when something arrives.',
    },
    panel: {
      title: 'Does it take answers?',
      unknown: 'The form is not published yet.',
      health: {
        go: 'It is published, and at least two of you can read.',
        care: 'It takes nothing at the moment, or only one person can read.',
        stop: 'Nobody can read what arrives.',
      },
      inbox: 'Inbox',
      open: 'Open the form',
      close: 'Take no more answers',
      reopen: 'Take answers again',
    },
    previewLead: 'This is what those see who fill it in. Nothing that you type here is sent.',
    previewSeen: 'This is how it should be',
    previewIsSeen: 'One of you has looked at this state of it.',
    previewMarked: 'Noted: this state of it was looked at.',
    previewEmpty: 'No question yet',
    previewEmptyTodo: 'Ask a question first, then there is something to see here.',
    page: (at: number, of: number) => `Page ${at} of ${of}`,
    privacy: 'What happens to your answers',
    contact: 'Whom you can ask',
    language: 'Language',
    closed: 'The form takes no more answers. What has arrived stays readable.',
    reopened: 'The form takes answers again.',
    renamed: 'The address is changed.',
    address: 'Address of the form',
    addressHint: 'Small letters, digits and dashes. Once published it stays as it is.',
    addressSave: 'Change the address',
    publication: 'Publish the form',
    publicationLead:
      'When it is published the form gets a letter box in your vault. That is why this page is behind its lock.',
    publicationOwn:
      'Only those who belong to the organisation can publish. When all is ready, tell the organisation.',
    publicationOwnTitle: 'The organisation does this',
    publicNow: (version: number) => `Version ${version} is public.`,
    problem: {
      'slug.form': 'Take 3 to 60 small letters, digits and single dashes, for example “become-a-member”.',
      'form.slug-taken': 'Another form has this address already. Take a different one.',
    },
  },
)
