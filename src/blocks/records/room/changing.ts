import { useEffect, useState } from 'preact/hooks'

type Paper<Body> = { id: string; version: number; body: Body }

/** A paper that is changed on the page: news of others are taken once nothing of one's own is on it. */
export function useChanging<Body extends object>(paper: Paper<Body>) {
  const [base, setBase] = useState(paper)
  const [draft, setDraft] = useState(paper.body)
  const isChanged = JSON.stringify(draft) !== JSON.stringify(base.body)
  const take = (news: Paper<Body>) => {
    setBase(news)
    setDraft(news.body)
  }
  useEffect(() => {
    if (!isChanged) take(paper)
  }, [paper.version])
  return {
    ...{ base, draft, setDraft, isChanged },
    /** Takes what is there now in the place of one's own. */
    leave: () => take(paper),
    /** What was changed while this was saved lies on top of it. */
    saved: (was: Body, kept: Paper<Body>) => {
      setBase(kept)
      setDraft((now) => (now === was ? kept.body : now))
    },
  }
}
