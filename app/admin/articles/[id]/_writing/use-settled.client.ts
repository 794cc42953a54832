'use client'

import { useEffect, useState } from 'react'

/** Milliseconds of rest after which what is said about a field is said anew, as for the text. */
export const REST = 400

/** A value as it was when its writer last paused. */
export function useSettled<Value>(value: Value): Value {
  const [settled, setSettled] = useState(value)
  useEffect(() => {
    const timer = setTimeout(() => setSettled(value), REST)
    return () => clearTimeout(timer)
  }, [value])
  return settled
}
