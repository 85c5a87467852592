import { serveAnswers } from './serve-answers'

// The thread of one question: `new Worker(new URL('./lab-answer-worker.ts', import.meta.url), { type: 'module' })`.
serveAnswers(globalThis)
