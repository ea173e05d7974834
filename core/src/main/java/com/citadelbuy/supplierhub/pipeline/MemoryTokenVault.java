package com.citadelbuy.supplierhub.pipeline;

import com.citadelbuy.supplierhub.spi.TokenSet;
import java.util.Optional;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** Tokens that are forgotten with the process. */
public final class MemoryTokenVault implements TokenVault {

    private final ReentrantLock lock = new ReentrantLock();
    private volatile @Nullable TokenSet tokens;

    public MemoryTokenVault() {}

    public MemoryTokenVault(TokenSet tokens) {
        this.tokens = tokens;
    }

    @Override
    public Optional<TokenSet> current() {
        return Optional.ofNullable(tokens);
    }

    @Override
    public TokenSet renew(Optional<TokenSet> stale, Function<Optional<TokenSet>, TokenSet> renewal) {
        lock.lock();
        try {
            Optional<TokenSet> now = current();
            if (now.isPresent() && !now.equals(stale)) {
                return now.get();
            }
            TokenSet fresh = renewal.apply(now);
            tokens = fresh;
            return fresh;
        } finally {
            lock.unlock();
        }
    }
}
