// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/fuzz/fuzz.h"

#include <cstdio>
#include <cstdlib>

namespace fuzz {

quint8 Input::byte()
{
    if (m_rest.isEmpty())
        return 0;
    const auto first = quint8(m_rest.front());
    m_rest = m_rest.sliced(1);
    return first;
}

QByteArray Input::upTo(char end)
{
    const qsizetype found = m_rest.indexOf(end);
    if (found < 0)
        return rest();
    QByteArray text = m_rest.first(found).toByteArray();
    m_rest = m_rest.sliced(found + 1);
    return text;
}

QByteArray Input::rest()
{
    QByteArray text = m_rest.toByteArray();
    m_rest = {};
    return text;
}

void require(bool holds, const char *sentence, const QByteArray &detail)
{
    if (holds)
        return;
    std::fprintf(stderr, "\nDoes not hold: %s\n    %s\n", sentence, detail.constData());
    std::abort();
}

void require(bool holds, const char *sentence, const QString &detail)
{
    if (!holds)
        require(false, sentence, detail.toUtf8());
}

} // namespace fuzz

extern "C" int LLVMFuzzerTestOneInput(const quint8 *data, size_t size)
{
    fuzz::run(fuzz::Input(QByteArrayView(data, qsizetype(size))));
    return 0;
}
