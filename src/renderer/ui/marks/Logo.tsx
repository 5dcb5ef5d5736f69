// The program's mark: a beam with two pans.

export function Logo() {
  return (
    <svg
      width="18"
      height="18"
      viewBox="0 0 24 24"
      fill="none"
      stroke="currentColor"
      strokeWidth="1.8"
      strokeLinejoin="round"
      strokeLinecap="round"
      aria-hidden="true"
    >
      <path d="M12 4v15M7 20h10M4 7.5l16-2.5" />
      <path d="M1.5 14L4 8l2.5 6zM17.5 11.5L20 5.5l2.5 6z" fill="currentColor" />
    </svg>
  )
}
