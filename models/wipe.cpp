// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/wipe.h"

#include <cstring>

namespace nd {

namespace {

template <class Text>
void overwrite(Text &text)
{
    // Not memset: it is left out where nobody reads the bytes afterwards.
    if (text.isDetached())
        explicit_bzero(text.data(), size_t(text.size()) * sizeof(*text.data()));
    text.clear();
}

} // namespace

void wipe(QString &secret)
{
    overwrite(secret);
}

void wipe(QByteArray &secret)
{
    overwrite(secret);
}

} // namespace nd
