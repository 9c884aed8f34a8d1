import type { KeptPage, Variant } from '../../src/blocks/site/model/page.ts'
import type { Section } from '../../src/blocks/site/model/section.ts'
import type { Draft } from '../../src/blocks/site/model/site.ts'
import { sampleDraft } from './sample.ts'

const written = (title: string, slug: string, description: string, sections: Section[]): Variant => ({
  ...{ title, slug, description, sections, menu: '' },
})

const variants: { [page: string]: Variant } = {
  'page-index': written('ضوء نورنبرغ', 'index', 'استشارة ومرافقة وبيت مفتوح للجميع، مجانًا وبسرّية.', [
    {
      ...{ id: 'ar1', kind: 'hero', title: 'لا أحد يمرّ بهذا وحده' },
      text: 'نستمع إليكم، ونرافقكم إلى الدوائر، ونطبخ معًا كل أربعاء. مجانًا وبسرّية.',
      picture: { picture: 'pic-hero', alt: 'غرف مضيئة ونباتات وطاولة طويلة' },
      links: [{ says: 'اتصلوا بنا', to: 'page:page-contact' }],
    },
    {
      ...{ id: 'ar2', kind: 'steps', title: 'كيف تصلون إلينا' },
      steps: [
        { title: 'اكتبوا أو اتصلوا', text: 'قولوا ما الأمر. لا حاجة إلى ذكر الاسم.' },
        { title: 'نتعارف', text: 'نلتقي عندنا أو عندكم أو عبر الإنترنت.' },
        { title: 'نمضي معًا', text: 'نبقى معكم حتى يصبح الأمر أسهل.' },
      ],
    },
    { id: 'ar3', kind: 'events', most: 3 },
    { id: 'ar4', kind: 'quote', who: 'مريم', text: 'فتح لي أحدهم الباب هنا وأعدّ الشاي.' },
  ]),
  'page-contact': written('اتصل بنا', 'ittisal', 'العنوان والهاتف والطريق إلينا.', [
    {
      ...{ id: 'ar5', kind: 'contact', address: 'Gartenstraße 12\n90459 Nürnberg' },
      ...{ email: 'hallo@lichtblick.example', phone: '+49 911 1234567', links: [] },
    },
    {
      ...{ id: 'ar6', kind: 'donation', holder: 'Lichtblick Nürnberg e. V.', purpose: 'Spende' },
      ...{ iban: 'DE02120300000000202051', links: [] },
    },
    {
      ...{ id: 'ar7', kind: 'hours' },
      hours: {
        week: { 1: [{ from: '10:00', to: '16:00' }], 3: [{ from: '14:00', to: '20:00' }] },
        ...{ exceptions: [], holidays: null },
      },
    },
  ]),
  'event-kitchen': written('مطبخ الأربعاء', 'matbakh', 'نطبخ معًا ونأكل معًا.', []),
}

/** The sample with some pages in Arabic as well, which is read from the right. */
export function arabicDraft(look: Parameters<typeof sampleDraft>[0] = {}): Draft<KeptPage> {
  const draft = sampleDraft(look)
  const { settings } = draft
  return {
    ...draft,
    settings: {
      ...settings,
      languages: [...settings.languages, 'ar'],
      name: { ...settings.name, ar: 'ضوء نورنبرغ' },
      claim: { ...settings.claim, ar: 'استشارة ومرافقة وبيت مفتوح.' },
      footer: { ...settings.footer, ar: 'بدعم من مدينة نورنبرغ.' },
    },
    pages: draft.pages.map((one) => {
      const ar = variants[one.id]
      return ar ? { ...one, page: { ...one.page, variants: { ...one.page.variants, ar } } } : one
    }),
  }
}
