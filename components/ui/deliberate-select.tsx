"use client";

import { useEffect, useRef, useState, type ReactNode } from "react";

interface DeliberateSelectProps {
  id?: string;
  name?: string;
  label: string;
  value: string;
  className: string;
  children: ReactNode;
  /** Whether somebody has just asked for the list, so that it takes the focus. */
  isAsked?: boolean;
  onChoose: (value: string) => void;
}

/**
 * A list whose choice does something at once. With a mouse it holds when it is made; with the keys when Enter is
 * pressed or the list is left, because every arrow passes over a choice that is not meant.
 */
export function DeliberateSelect(props: DeliberateSelectProps) {
  const { id, name, label, value, className, children, isAsked = false, onChoose } = props;
  const select = useRef<HTMLSelectElement>(null);
  const byKeys = useRef(false);
  const [passing, setPassing] = useState<string | null>(null);
  const choose = (chosen: string) => {
    setPassing(null);
    if (chosen !== value) onChoose(chosen);
  };
  useEffect(() => {
    if (isAsked) select.current?.focus();
  }, [isAsked]);
  return (
    <select
      ref={select}
      id={id}
      name={name}
      aria-label={label}
      value={passing ?? value}
      onPointerDown={() => (byKeys.current = false)}
      onKeyDown={(event) => {
        byKeys.current = true;
        if (event.key !== "Enter" || passing === null) return;
        event.preventDefault();
        choose(passing);
      }}
      onBlur={() => {
        if (passing !== null) choose(passing);
      }}
      onChange={(event) => {
        if (byKeys.current) setPassing(event.target.value);
        else choose(event.target.value);
      }}
      className={className}
    >
      {children}
    </select>
  );
}
