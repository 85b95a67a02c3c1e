/** Instead of a form that changes something, where a token is needed for that. */
export function SignInFirst() {
  return (
    <p class="notice">
      Changing something needs a token here: <a href="/sign-in">sign in</a>.
    </p>
  );
}

/** Where a browser shows that it has the token. */
export function SignIn({ isWrong }: { isWrong: boolean }) {
  return (
    <>
      <h1>Sign in</h1>
      <p class="standfirst">The token was told where this site was started.</p>
      {isWrong && (
        <p class="notice" role="alert">
          That is not the token.
        </p>
      )}
      <form class="filter" method="post" action="/sign-in">
        <p class="field-in">
          <label for="token">Token</label>
          <input id="token" name="token" type="password" required autocomplete="current-password" />
        </p>
        <button type="submit">Sign in</button>
      </form>
    </>
  );
}
