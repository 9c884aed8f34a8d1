// Long: a notice in every language in which somebody may have written.
/** Of what a notice may be: those in which people without an account read our pages. `de-easy` is Leichte Sprache. */
export const noticeLangs = ['de', 'de-easy', 'en', 'tr', 'ar', 'uk', 'ru', 'fa', 'pl', 'fr', 'ro'] as const
export type NoticeLang = (typeof noticeLangs)[number]

/** What a notice says: one of a few sentences that name nobody and nothing. Whoever is written to chooses which. */
export const noticeSayings = ['waiting', 'new', 'look', 'memo'] as const
export type NoticeSaying = (typeof noticeSayings)[number]

/** The sentence on a screen or in the subject of a mail. */
export const sayNotice = (lang: NoticeLang, says: NoticeSaying): string => words[lang][says]

/** A whole mail. No name of an organisation, of a form or of a matter: whoever shares the mailbox learns that something waits. */
export function noticeMail(lang: NoticeLang, says: NoticeSaying, link: string) {
  const { hello, read, asked, ...sentences } = words[lang]
  return { subject: sentences[says], body: `${hello}\n\n${sentences[says]}. ${read}\n${link}\n\n${asked}\n` }
}

type Words = Record<NoticeSaying | 'hello' | 'read' | 'asked', string>

const words: Record<NoticeLang, Words> = {
  de: {
    waiting: 'Es liegt etwas für Sie bereit',
    new: 'Es gibt etwas Neues',
    look: 'Bitte sehen Sie nach',
    memo: 'Erinnerung',
    hello: 'Guten Tag,',
    read: 'Sie lesen es mit Ihren zwölf Wörtern:',
    asked: 'Sie haben um diesen Hinweis gebeten. Dort bestellen Sie ihn auch ab.',
  },
  'de-easy': {
    waiting: 'Es ist etwas für Sie da',
    new: 'Es gibt etwas Neues',
    look: 'Bitte sehen Sie nach',
    memo: 'Erinnerung',
    hello: 'Guten Tag,',
    read: 'Sie können es mit Ihren 12 Wörtern lesen. Hier:',
    asked: 'Sie wollten diese Mail bekommen. Sie wollen keine mehr? Auf der Seite können Sie das sagen.',
  },
  en: {
    waiting: 'Something is waiting for you',
    new: 'There is something new',
    look: 'Please have a look',
    memo: 'Reminder',
    hello: 'Hello,',
    read: 'You read it with your twelve words:',
    asked: 'You asked for this notice. You can cancel it there.',
  },
  tr: {
    waiting: 'Sizi bekleyen bir şey var',
    new: 'Yeni bir şey var',
    look: 'Lütfen bakın',
    memo: 'Hatırlatma',
    hello: 'Merhaba,',
    read: 'On iki kelimenizle okuyabilirsiniz:',
    asked: 'Bu haberi siz istediniz. Aynı yerden vazgeçebilirsiniz.',
  },
  ar: {
    waiting: 'هناك شيء ينتظرك',
    new: 'هناك شيء جديد',
    look: 'يرجى الاطلاع',
    memo: 'تذكير',
    hello: 'مرحبًا،',
    read: 'تقرؤه بكلماتك الاثنتي عشرة:',
    asked: 'أنت طلبت هذا الإشعار. ويمكنك إلغاؤه هناك.',
  },
  uk: {
    waiting: 'На вас щось чекає',
    new: 'Є щось нове',
    look: 'Будь ласка, погляньте',
    memo: 'Нагадування',
    hello: 'Добрий день,',
    read: 'Прочитати можна за допомогою ваших дванадцяти слів:',
    asked: 'Ви просили про це сповіщення. Там само від нього можна відмовитися.',
  },
  ru: {
    waiting: 'Вас что-то ждёт',
    new: 'Есть что-то новое',
    look: 'Пожалуйста, посмотрите',
    memo: 'Напоминание',
    hello: 'Здравствуйте,',
    read: 'Прочитать можно с помощью ваших двенадцати слов:',
    asked: 'Вы просили об этом уведомлении. Там же от него можно отказаться.',
  },
  fa: {
    waiting: 'چیزی منتظر شماست',
    new: 'چیز تازه‌ای هست',
    look: 'لطفاً نگاه کنید',
    memo: 'یادآوری',
    hello: 'سلام،',
    read: 'با دوازده واژهٔ خود آن را می‌خوانید:',
    asked: 'شما این خبر را خواسته‌اید. همان‌جا می‌توانید آن را لغو کنید.',
  },
  pl: {
    waiting: 'Coś na Ciebie czeka',
    new: 'Jest coś nowego',
    look: 'Prosimy zajrzeć',
    memo: 'Przypomnienie',
    hello: 'Dzień dobry,',
    read: 'Przeczytasz to za pomocą swoich dwunastu słów:',
    asked: 'To powiadomienie przyszło na Twoją prośbę. Tam można z niego zrezygnować.',
  },
  fr: {
    waiting: 'Quelque chose vous attend',
    new: 'Il y a du nouveau',
    look: 'Merci de regarder',
    memo: 'Rappel',
    hello: 'Bonjour,',
    read: 'Vous le lisez avec vos douze mots :',
    asked: 'Vous avez demandé cet avis. Vous pouvez y renoncer au même endroit.',
  },
  ro: {
    waiting: 'Vă așteaptă ceva',
    new: 'Este ceva nou',
    look: 'Vă rugăm să vă uitați',
    memo: 'Memento',
    hello: 'Bună ziua,',
    read: 'Îl citiți cu cele douăsprezece cuvinte:',
    asked: 'Ați cerut acest anunț. Tot acolo puteți renunța la el.',
  },
}
