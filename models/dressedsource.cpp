// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/dressedsource.h"

#include <utility>

namespace nd {

namespace {

class DressedSource : public PageSource
{
public:
    DressedSource(std::unique_ptr<PageSource> source, std::function<StorePagePtr(const StorePagePtr &)> dress)
        : m_source(std::move(source))
        , m_dress(std::move(dress))
    {
    }
    void next(Handler handler) override
    {
        // The handler may let go of this source.
        m_source->next([dress = m_dress, handler = std::move(handler)](Result<StorePagePtr> page) {
            handler(page ? Result<StorePagePtr>(dress(page.value())) : std::move(page));
        });
    }
    bool atEnd() const override { return m_source->atEnd(); }

private:
    std::unique_ptr<PageSource> m_source;
    std::function<StorePagePtr(const StorePagePtr &)> m_dress;
};

} // namespace

std::unique_ptr<PageSource> dressedPages(std::unique_ptr<PageSource> source,
                                         std::function<StorePagePtr(const StorePagePtr &)> dress)
{
    return std::make_unique<DressedSource>(std::move(source), std::move(dress));
}

} // namespace nd
